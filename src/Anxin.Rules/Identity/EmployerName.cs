using System.Text.RegularExpressions;

namespace Anxin.Rules;

/// <summary>Employers' names as people spell them, brought to one form for finding look-alikes. Never shown, never stored as the name.</summary>
public static partial class EmployerName
{
    /// <summary>Width, case, spaces, brackets and punctuation do not matter; 有限责任公司 and 有限公司 are the same;
    /// what names a branch or a project after the company (西宁分公司, 某某项目部) is left out.</summary>
    public static string Normalise(string name) => Parts(name).Company;

    /// <summary>The company's normalised name, and the branch or project named after it, normalised; empty if there is none.</summary>
    public static EmployerNameParts Parts(string name)
    {
        var plain = Bare(FullWidth.Fold(name)).Replace("有限责任公司", "有限公司", StringComparison.Ordinal);
        if (plain.EndsWith("公司", StringComparison.Ordinal) && !plain.EndsWith("分公司", StringComparison.Ordinal))
            return new EmployerNameParts(plain, "");
        var match = CompanyThenOffice().Match(plain);
        return match.Success
            ? new EmployerNameParts(match.Groups["company"].Value, match.Groups["office"].Value)
            : new EmployerNameParts(plain, "");
    }

    private static string Bare(string name)
    {
        Span<char> bare = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var n = 0;
        foreach (var c in name)
            if (char.IsLetterOrDigit(c))
                bare[n++] = char.ToLowerInvariant(c);
        return new string(bare[..n]);
    }

    // A company's name, then an office of it in which no further company is named (分公司 aside).
    [GeneratedRegex("^(?<company>.+?(公司|集团|合作社|厂))(?<office>(?:(?!公司).)*(分公司|分厂|分店|办事处|项目经理部|项目分部|项目部|项目处|项目|经理部|指挥部|施工队|工地|标段|标))$")]
    private static partial Regex CompanyThenOffice();
}

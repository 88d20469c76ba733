namespace Anxin.Forms.Out.DataSheets;

/// <summary>Names for a workbook's tabs: at most 31 characters, none of []:*?/\, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static string Unlike(IReadOnlyCollection<string> taken, string wanted)
    {
        var clean = string.Concat(wanted.Where(c => !"[]:*?/\\".Contains(c) && !char.IsControl(c))).Trim().Trim('\'');
        if (clean.Length == 0)
            clean = "Sheet";
        for (var n = 1; ; n++)
        {
            var suffix = n == 1 ? "" : $"({n})";
            var name = (clean.Length + suffix.Length > Longest ? clean[..(Longest - suffix.Length)] : clean) + suffix;
            if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase))
                return name;
        }
    }
}

using System.Text.RegularExpressions;

namespace Anxin.Rules.Matching;

/// <summary>What is said to be the employer.</summary>
public enum EmployerKind
{
    Firm = 0,

    /// <summary>工头老王, 个人（李某）: <see cref="CompanyName.Brand"/> is what is known of the name, the surname first.</summary>
    Person = 1,

    /// <summary>不清楚, 西宁某建筑公司: place and trade at most.</summary>
    Unknown = 2,
}

/// <summary>An employer's name taken apart. All parts folded (<see cref="MatchText.Fold"/>); empty where the name does not have them.</summary>
public sealed partial record CompanyName
{
    private static readonly Recent<CompanyName> Latest = new(TakenApart);

    public EmployerKind Kind { get; init; }

    /// <summary>Codes of the places that the name itself bears, before or in brackets: 青海, （西宁）.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>What is left when places, trade, form and offices are taken off: 鑫源.</summary>
    public required string Brand { get; init; }
    public required IReadOnlySet<string> Trades { get; init; }

    /// <summary>一建, 第二工程公司, 二十一局: in order, joined by commas.</summary>
    public required string Ordinals { get; init; }

    /// <summary>Of 西宁分公司, 第三分公司: the place's code, the number, or the name.</summary>
    public required string Branch { get; init; }

    /// <summary>The site after which an office is named: 某某项目部, 某某工地.</summary>
    public required string Project { get; init; }
    public required bool Group { get; init; }

    /// <summary>What is said behind the name: the place of a foreman's work.</summary>
    public string Remark { get; init; } = "";

    public static CompanyName Read(string name) => Latest.Of(name);

    private static CompanyName TakenApart(string name)
    {
        var (said, remark) = name.AsSpan().ContainsAny(Commas) ? Parted(name) : (name, "");
        var folded = BigFirms.Told(MatchText.Fold(said));
        if (SiteFirst().Match(folded) is { Success: true } first)
        {
            folded = first.Groups["who"].Value;
            remark = remark.Length > 0 ? remark : first.Groups["site"].Value;
        }
        if (PersonOf(folded) is { } person)
            return Bare(EmployerKind.Person, person) with { Remark = remark };
        var firm = ReadFirm(Nobody().Replace(folded, ""));
        var unnamed = folded.Length == 0 || Unnamed().IsMatch(folded) || (firm.Brand.Length == 0 && firm.Ordinals.Length == 0 && firm.Places.Count == 0);
        return firm with { Kind = unnamed && firm.Brand.Length == 0 ? EmployerKind.Unknown : EmployerKind.Firm, Remark = remark };
    }

    private static (string Name, string Remark) Parted(string name)
    {
        var said = name.Split(Commas, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (said.Length > 0 ? said[0] : "", said.Length > 1 ? said[1] : "");
    }

    private static CompanyName Bare(EmployerKind kind, string brand) => new()
    {
        Kind = kind,
        Places = [],
        Brand = brand,
        Trades = Matching.Trades.Set([]),
        Ordinals = "",
        Branch = "",
        Project = "",
        Group = false,
    };

    /// <summary>Of a person what is known of the name, at least the surname; null for anything else.</summary>
    private static string? PersonOf(string folded)
    {
        var text = Titles().Replace(folded, "");
        var titled = text.Length < folded.Length;
        text = text.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        if (Called().Match(text) is { Success: true } called)
            return called.Groups["s"].Value;
        return titled && text.Length is 1 or 2 or 3 && Matching.Trades.Ends(text) is null && !Form().IsMatch(text) ? text : null;
    }

    private static CompanyName ReadFirm(string text)
    {
        var places = new List<string>();
        var trades = new List<string>();
        var (branch, project) = ("", "");
        foreach (Match bracket in Bracket().Matches(text))
        {
            var inside = bracket.Groups[1].Value;
            if (Matching.Places.Begins(inside, true) is { } place && place.Length == inside.Length)
                places.Add(place.Code);
            else if (Matching.Trades.Ends(inside) is { } trade && trade.Word == inside)
                trades.Add(trade.Trade);
            else if (Office().IsMatch(inside))
                (branch, project) = Name(inside, branch, project);
        }
        text = Bracket().Replace(text, "").Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).Replace("#", "", StringComparison.Ordinal);
        (text, var office) = Split(text);
        if (office.Length > 0)
            (branch, project) = Name(office, branch, project);
        var group = text.Contains("集团", StringComparison.Ordinal);
        text = Form().Replace(text, "");
        var last = "";
        while (Matching.Places.Begins(text, true) is { } at && places.Count < 4 && (at.Length < text.Length || places.Count == 0))
        {
            places.Add(at.Code);
            last = text[..at.Length];
            text = text[at.Length..];
        }
        var ordinals = "";
        if (text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            ordinals = string.Join(',', Ordinal().Matches(text).Select(m => m.Groups["n"].Value));
            text = Ordinal().Replace(text, "");
        }
        while (Matching.Trades.Ends(text) is { } trade)
        {
            if (trade.Trade.Length > 0)
                trades.Add(trade.Trade);
            text = text[..^trade.Word.Length];
        }
        // 青海泰安建筑, 吉安劳务: a city far away that leaves no brand is the brand.
        if (text.Length == 0 && last.Length == 2 && Matching.Places.IsFarCity(places[^1]))
        {
            text = last;
            places.RemoveAt(places.Count - 1);
        }
        return new CompanyName
        {
            Places = places,
            Brand = text,
            Trades = Matching.Trades.Set(trades),
            Ordinals = ordinals,
            Branch = branch,
            Project = project,
            Group = group,
        };
    }

    /// <summary>The company, and what names an office of it.</summary>
    private static (string Company, string Office) Split(string text)
    {
        var form = text.LastIndexOf("有限责任公司", StringComparison.Ordinal) is >= 0 and var full ? full + 6
            : text.LastIndexOf("有限公司", StringComparison.Ordinal) is >= 0 and var common ? common + 4 : -1;
        if (form > 0)
            return (text[..form], text[form..]);
        if (BareBranch().Match(text) is { Success: true, Index: > 0 } office)
            return (text[..office.Index], office.Value);
        if (Office().Match(text) is not { Success: true } tail)
            return (text, "");
        var end = text.LastIndexOf("公司", StringComparison.Ordinal) is >= 0 and var company && !text[..company].EndsWith('分')
            ? company + 2 : Matching.Trades.FirstEnd(text[..tail.Index]);
        return end > 0 ? (text[..end], text[end..]) : (text[..tail.Index], text[tail.Index..]);
    }

    private static (string Branch, string Project) Name(string office, string branch, string project)
    {
        var at = office.IndexOf("分公司", StringComparison.Ordinal) is >= 0 and var company ? (From: company, To: company + 3)
            : BareBranch().Match(office) is { Success: true } other ? (From: other.Index + other.Groups["of"].Length, To: other.Index + other.Length) : (From: -1, To: 0);
        if (at.From >= 0)
        {
            var of = office[..at.From].TrimStart('第');
            branch = Matching.Places.In(of) is { Count: > 0 } places ? places[^1] : of;
            office = office[at.To..];
        }
        var site = Office().Replace(office, "");
        return (branch, site.Length > 0 ? site : project);
    }

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Bracket();

    [GeneratedRegex("(项目经理部|项目分部|项目部|项目处|项目|经理部|指挥部|施工队|施工现场|班组|工地|分公司|分厂|分店|办事处|标段|标)$")]
    private static partial Regex Office();

    [GeneratedRegex("(?<of>第?[0-9]+|西宁|海东|格尔木|德令哈|玉树|海西|海南|海北|黄南|果洛|青海|[^公司]{2,3}市?)(分公司|分厂|分店|办事处)$")]
    private static partial Regex BareBranch();

    [GeneratedRegex("股份有限公司|有限责任公司|有限公司|股份公司|总公司|子公司|公司|股份|集团|专业合作社|合作社|总厂")]
    private static partial Regex Form();

    [GeneratedRegex("第(?<n>[0-9]+)|(?<n>[0-9]+)(?=建|局|冶|航|处|队|工程|安装|公司)|(?<=建|冶|局|工|桥)(?<n>[0-9]+)$")]
    private static partial Regex Ordinal();

    private static readonly char[] Commas = [',', '，', ';', '；', '。', '/'];

    // 格桑花园工地宏达劳务: where, then who.
    [GeneratedRegex("^(?<site>[^()]{3,}?(工地|项目部|施工现场|(?<!建设)项目(?!管理|咨询|部|经理|分)))(上|的|上的|里)?(?<who>[^()]{3,})$")]
    private static partial Regex SiteFirst();

    // What calls a man by what he does.
    [GeneratedRegex("小?包工头|工头|老板|师傅|班组长|施工队长|队长|班长|带班的?|承包人|负责人|包活的|个人|私人|^个体$")]
    private static partial Regex Titles();

    // 老王, 小李, 姓周的, 马某某, 张总: one sign of a surname.
    [GeneratedRegex(@"^([老小](?<s>\p{L})|姓(?<s>\p{L})的?|(?<s>\p{L})(某{1,2}|总|姓|经理))$")]
    private static partial Regex Called();

    // Said by who does not know the name.
    [GeneratedRegex("某|^(一家|一个|这家|那家)|x{2,}|不(清楚|知道|详|明|记得)|未知|说不清|记不清|没(说|问)|^无$")]
    private static partial Regex Unnamed();

    [GeneratedRegex("个体户|\\(?个体工商户\\)?|某+|x{2,}|^(一家|一个|这家|那家)|不(清楚|知道|详|明|记得)(名称|名字|叫什么)?|未知|说不清|记不清|没说|^无$|^(疑似|好像|可能|大概|听说|应该|据说)(是|叫)?")]
    private static partial Regex Nobody();
}

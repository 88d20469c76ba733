namespace Anxin.Bench.Corpus.World;

/// <param name="Code">GB/T 2260.</param>
/// <param name="Name">城东区, 互助土族自治县.</param>
/// <param name="Common">As official papers shorten it: 互助县.</param>
/// <param name="Short">As people say it: 互助.</param>
/// <param name="Prefecture">西宁市.</param>
/// <param name="PrefectureShort">西宁, 海南州.</param>
/// <param name="AreaCode">0971.</param>
/// <param name="Weight">How much is built there, the towns most.</param>
internal sealed record County(string Code, string Name, string Common, string Short, string Prefecture, string PrefectureShort,
    string AreaCode, double Weight)
{
    public string PrefectureCode => Code[..4] + "00";

    /// <summary>县, 区 or 市, as in 县医院.</summary>
    public char Rank => Common[^1] is '县' or '区' or '市' ? Common[^1] : '县';

    /// <summary>The name before 2018, where people still use it.</summary>
    public string? Former => Code switch { "630106" => "湟中县", "632301" => "同仁县", _ => null };
}

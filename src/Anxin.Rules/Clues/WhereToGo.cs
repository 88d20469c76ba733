namespace Anxin.Rules;

/// <summary>Where a worker is sent whose matter the union closes without a case: plain words, the usual ones first.</summary>
public static class WhereToGo
{
    private static readonly string[] Other =
    [
        "当地人社部门劳动保障监察机构，电话12333",
        "劳动人事争议仲裁委员会，电话12333",
        "人民法院诉讼服务中心，电话12368",
        "公共法律服务（法律援助），电话12348",
        "公安机关，电话110",
    ];

    private static readonly string[] NotWages = ["人民法院诉讼服务中心，电话12368", "公共法律服务（法律援助），电话12348", "住房和城乡建设主管部门"];
    private static readonly string[] ComeBack = ["有新情况请再打12351或回到本工会"];

    /// <summary>Suggestions for a conclusion, never empty; the first is what is said unless somebody says better.</summary>
    public static IReadOnlyList<string> For(ClueConclusion conclusion) => conclusion switch
    {
        ClueConclusion.ReferredElsewhere => Other,
        ClueConclusion.NotWages => NotWages,
        _ => ComeBack,
    };
}

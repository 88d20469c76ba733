using System.Globalization;
using Anxin.Core.Cases;
using Anxin.Core.Inspections;
using Anxin.Rules;

namespace Anxin.Web.Hosting;

/// <summary>One visit of the demo's task forces, or a batch line without names. All invented.</summary>
/// <param name="Day">Of October 2022.</param>
/// <param name="Employer">Null on a batch line, which says how many were visited.</param>
internal sealed record DemoInspection(
    string Unit, int Day, TimeOnly At, string? Employer, Industry Industry, bool Project, int Workers, int Migrants, int Employers = 1)
{
    /// <summary>
    /// Two employers are visited twice, the second time with other head counts; one of them first by the district and then by the city.
    /// </summary>
    public static readonly IReadOnlyList<DemoInspection> All =
    [
        new("630102", 1, new(9, 20), "示例河建筑劳务有限公司", Industry.Construction, true, 186, 171),
        new("630102", 2, new(14, 5), "样本川装饰工程有限公司", Industry.Construction, false, 34, 27),
        new("630102", 4, new(10, 10), "虚构岭大酒店有限公司", Industry.AccommodationAndCatering, false, 92, 38),
        new("630102", 8, new(9, 45), "示例河建筑劳务有限公司", Industry.Construction, true, 214, 196),
        new("630102", 8, new(15, 30), null, Industry.AccommodationAndCatering, false, 131, 64, 12),
        new("630103", 2, new(9, 40), "演练桥建设工程有限公司", Industry.Construction, true, 142, 128),
        new("630103", 5, new(16, 0), null, Industry.Other, false, 88, 21, 9),
        new("630104", 3, new(11, 15), "模拟滩房地产开发有限公司", Industry.RealEstate, true, 305, 262),
        new("630105", 6, new(10, 30), "示意坪新能源材料有限公司", Industry.Manufacturing, true, 420, 133),
        new("630105", 7, new(9, 30), "假想湖电子有限公司", Industry.Manufacturing, false, 268, 97),
        new("630100", 6, new(15, 0), "演练桥建设工程有限公司", Industry.Construction, true, 151, 139),
        new("630100", 9, new(10, 0), null, Industry.Construction, true, 1_240, 1_086, 15),
        new("630202", 2, new(10, 20), "演练桥路桥工程有限公司", Industry.Construction, true, 263, 240),
        new("630202", 5, new(9, 10), "样板沟毛纺织厂", Industry.Manufacturing, false, 175, 42),
        new("630222", 6, new(14, 40), "虚构岭水利工程有限责任公司", Industry.Construction, true, 118, 109),
        new("630222", 9, new(11, 0), null, Industry.Manufacturing, false, 346, 118, 7),
        new("632801", 4, new(12, 0), "虚构岭物流有限公司", Industry.Other, false, 57, 19),
        new("632801", 7, new(10, 50), null, Industry.Other, false, 143, 58, 11),
        new("QH-CY-01", 5, new(10, 0), "示例河路桥工程有限公司", Industry.Construction, true, 388, 351),
        new("QH-CY-01", 9, new(15, 20), "假想湖水利工程有限责任公司", Industry.Construction, true, 97, 90),
    ];

    public DateTime Instant => CivilTime.ToUtc(new DateOnly(2022, 10, Day), At);

    public RecordInspection Input(DateOnly today) => new()
    {
        Unit = Unit,
        On = today.ToString("O", CultureInfo.InvariantCulture),
        Employer = Employer is null ? null : new EmployerInput(Employer, null),
        Employers = $"{Employers}",
        Industry = Words.Industry.Api(Industry),
        ConstructionProject = Project ? "true" : "false",
        Workers = $"{Workers}",
        MigrantWorkers = $"{Migrants}",
    };
}

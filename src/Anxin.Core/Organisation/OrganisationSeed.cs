using Anxin.Core.Data;
using Anxin.Rules;

namespace Anxin.Core.Organisation;

/// <summary>Qinghai's unions: the province, its prefectures and counties, and invented industry and directly affiliated unions.</summary>
public static class OrganisationSeed
{
    /// <summary>From here on the seeded tree stands.</summary>
    public static readonly DateOnly From = new(2020, 1, 1);

    private static readonly (string Code, string Name)[] IndustryUnions =
    [
        ("QH-CY-01", "省住房建设工会（示例）"),
        ("QH-CY-02", "省交通运输工会（示例）"),
        ("QH-CY-03", "省农林水利工会（示例）"),
        ("QH-CY-04", "省能源化工工会（示例）"),
    ];

    private static readonly (string Code, string Name)[] DirectUnions =
    [
        ("QH-ZS-01", "省直属示例集团工会"),
        ("QH-ZS-02", "省直属示例盐湖工会"),
        ("QH-ZS-03", "省直属示例铁建工会"),
    ];

    public static void Plant(AnxinDb db)
    {
        var province = DivisionData.Qinghai().Province;
        var root = Add(db, province.Code, province.Name + "总工会", UnitKind.Province, null, 0);
        var n = 0;
        foreach (var prefecture in province.Children)
        {
            var parent = Add(db, prefecture.Code, prefecture.Name + "总工会", UnitKind.Prefecture, root, ++n);
            foreach (var county in prefecture.Children)
                Add(db, county.Code, county.Name + (county.StatisticalOnly ? "总工会（行委）" : "总工会"), UnitKind.County, parent, ++n);
        }
        foreach (var (code, name) in IndustryUnions)
            Add(db, code, name, UnitKind.IndustryUnion, root, ++n);
        foreach (var (code, name) in DirectUnions)
            Add(db, code, name, UnitKind.DirectUnion, root, ++n);
    }

    private static Guid Add(AnxinDb db, string code, string name, UnitKind kind, Guid? parent, int n)
    {
        var unit = new Unit
        {
            Id = Guid.CreateVersion7(),
            Code = code,
            Name = name,
            Kind = kind,
            ContactName = $"联络员{n:00}（示例）",
            ContactPhone = $"0970-000{n:0000}",
        };
        db.Add(unit);
        db.UnitSpans.Add(new UnitSpan { UnitId = unit.Id, From = From, ParentId = parent, Name = name });
        return unit.Id;
    }
}

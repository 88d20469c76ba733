using Anxin.Core.Data;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>
/// Qinghai's agencies by plain description: the labour department of the province, of each prefecture and each county; the others of the
/// province and the prefectures. An administrator gives them their proper names.
/// </summary>
public static class AgencySeed
{
    private static readonly (AgencyKind Office, string Tail, string Name)[] Offices =
    [
        (AgencyKind.Labour, "RS", "人力资源社会保障部门"), (AgencyKind.Court, "FY", "法院"), (AgencyKind.Procuratorate, "JC", "检察院"),
        (AgencyKind.Police, "GA", "公安机关"), (AgencyKind.Housing, "ZJ", "住房城乡建设部门"), (AgencyKind.Transport, "JT", "交通运输部门"),
        (AgencyKind.Water, "SL", "水利部门"), (AgencyKind.LegalAid, "FLYZ", "法律援助机构"),
    ];

    /// <summary>Where there are units and no agencies.</summary>
    public static async Task PlantAsync(AnxinDb db)
    {
        var units = await db.Units.Select(u => new { u.Code, u.Id }).ToDictionaryAsync(u => u.Code, u => u.Id);
        if (units.Count == 0 || await db.Agencies.AnyAsync())
            return;
        var province = DivisionData.Qinghai().Province;
        Add(db, units, province, AgencyLevel.Province, Offices);
        foreach (var prefecture in province.Children)
        {
            Add(db, units, prefecture, AgencyLevel.Prefecture, Offices);
            foreach (var county in prefecture.Children)
                Add(db, units, county, AgencyLevel.County, Offices[..1]);
        }
        await db.SaveChangesAsync();
    }

    private static void Add(
        AnxinDb db, Dictionary<string, Guid> units, Division place, AgencyLevel level, IEnumerable<(AgencyKind Office, string Tail, string Name)> offices)
    {
        foreach (var (office, tail, name) in offices)
            db.Add(new Agency
            {
                Id = Guid.CreateVersion7(),
                Code = $"{place.Code}-{tail}",
                Name = place.Name + name,
                Office = office,
                Level = level,
                CounterpartOf = units.TryGetValue(place.Code, out var unit) ? unit : null,
                Partner = PartnerKind.Package,
            });
    }
}

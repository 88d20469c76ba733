using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Anxin.Web.Pages.Custody;

/// <summary>To whom something can go: the departments of the unit's own place first, then by kind, the own level first in each; then the unions.</summary>
public sealed class BodyChoices(Wordbook L, Say say)
{
    public IEnumerable<SelectListItem> Agencies(UnitTree tree, Guid unit)
    {
        var own = tree.Above(unit).Select(u => tree.Agencies.Where(a => a.CounterpartOf == u.Id).ToList()).FirstOrDefault(a => a.Count > 0) ?? [];
        var level = own.Count > 0 ? own[0].Level : AgencyLevel.Province;
        return Group(L["本级部门"], own).Concat(tree.Agencies.Except(own).GroupBy(a => a.Office).OrderBy(g => g.Key)
            .SelectMany(g => Group(say.Word(CustodyWords.AgencyKind, g.Key), g.OrderBy(a => a.Level != level).ThenBy(a => a.Level))));
    }

    public IEnumerable<SelectListItem> Units(IEnumerable<UnitNode> units)
    {
        var group = new SelectListGroup { Name = L["工会"] };
        return units.Select(u => new SelectListItem(u.Name, u.Code) { Group = group });
    }

    private static IEnumerable<SelectListItem> Group(string name, IEnumerable<AgencyNode> agencies)
    {
        var group = new SelectListGroup { Name = name };
        return agencies.Select(a => new SelectListItem(a.Name, a.Code) { Group = group });
    }
}

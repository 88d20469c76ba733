using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Cases;

/// <summary>A filter spoken as a sentence: each part with the address of the list without it.</summary>
public sealed class FilterWords(Wordbook L, Say say)
{
    public IReadOnlyList<(string Text, string? Without)> Parts(CaseFilter filter, Viewer viewer, FilterAddress address)
    {
        var parts = new List<(string, string?)> { Whose(filter, viewer, address) };
        if (filter.AcceptedFrom is not null || filter.AcceptedTo is not null)
            parts.Add((Dates(filter.AcceptedFrom, filter.AcceptedTo), address.Without("acceptedFrom", "acceptedTo")));
        if (filter.Industry is { } industry)
            parts.Add((say.Word(Words.Industry, industry), address.Without("industry")));
        if (filter.Status is { } status)
            parts.Add((say.Word(Words.CaseStatus, status), address.Without("status")));
        if (filter.PeopleUnknown)
            parts.Add((L["人数待核"], address.Without("people")));
        if (filter.PeopleFrom is not null || filter.PeopleTo is not null)
            parts.Add((People(filter.PeopleFrom, filter.PeopleTo), address.Without("peopleFrom", "peopleTo")));
        if (filter.Text is { } text)
            parts.Add((L["含“{0}”", text], address.Without("q")));
        return parts;
    }

    /// <summary>共128件 3,204人 4,512.33万元，追回 …</summary>
    public string Sums(CaseTotals totals, bool more)
    {
        var sums = L["共{0:N0}件 {1:N0}人 {2}万元，已追回{3}万元", totals.Cases, totals.People, Say.Wan(totals.AmountFen), Say.Wan(totals.RecoveredFen)].Value;
        if (totals.PeopleUnknown > 0)
            sums += L["（{0:N0}件人数待核）", totals.PeopleUnknown];
        return more ? L["先看到{0}，还有更多，请收窄条件", sums] : sums;
    }

    private (string, string?) Whose(CaseFilter filter, Viewer viewer, FilterAddress address)
    {
        var chosen = filter.Unit is { } code ? viewer.Tree.Find(code) : null;
        var unit = chosen ?? viewer.Home;
        var below = filter.Subtree || chosen is null;
        var text = !viewer.Tree.Children(unit.Id).Any() ? unit.Name : below ? L["{0}及以下", unit.Name].Value : L["{0}本级", unit.Name].Value;
        return (text, chosen is null || chosen.Id == viewer.Home.Id ? null : address.Without("unit", "subtree"));
    }

    private string Dates(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } a, { } b) when a == b => L["{0}受理", say.Date(a)],
        ({ } a, { } b) => L["{0}至{1}受理", say.Date(a), say.Date(b)],
        ({ } a, null) => L["{0}起受理", say.Date(a)],
        (_, { } b) => L["{0}及以前受理", say.Date(b)],
        _ => "",
    };

    private string People(int? from, int? to) => (from, to) switch
    {
        ({ } a, { } b) => L["{0:N0}至{1:N0}人", a, b],
        ({ } a, null) => L["{0:N0}人以上", a],
        (_, { } b) => L["{0:N0}人以下", b],
        _ => "",
    };
}

using Anxin.Core.Journal;
using Anxin.Rules;
using Anxin.Rules.Matching;

namespace Anxin.Core.Cases;

/// <summary>One case loaded for an act: how it stands, how it will stand, and the rows that make it so. Pure once loaded.</summary>
public sealed class CaseWork(CaseState before, IReadOnlyList<Recovery> recoveries, IReadOnlyList<Service> services)
{
    private readonly List<Recovery> recoveries = [.. recoveries];
    private readonly List<Service> services = [.. services];
    private readonly List<(string Field, object? Before, object? After)> slips = [];
    private CaseState after = before;

    public CaseState Before { get; } = before;

    /// <summary>As the act will leave it. Where workers are named, people and amount are settled with the names as they are set.</summary>
    public CaseState After { get => after; set => after = NamedPeople.Settle(after, value); }

    public IReadOnlyList<Recovery> Recoveries => recoveries;
    public IReadOnlyList<Service> Services => services;

    /// <summary>Numbers are never used twice, voided ones included.</summary>
    public required int LastRecovery { get; set; }
    public required int LastService { get; set; }

    /// <param name="state">As it stands.</param>
    /// <param name="recoveries">All that ever were, voided ones included.</param>
    /// <param name="services">Likewise.</param>
    public static CaseWork Of(CaseState state, IReadOnlyList<Recovery> recoveries, IReadOnlyList<Service> services) => new(state,
        [.. recoveries.Where(r => r.UntilPosition is null)], [.. services.Where(r => r.UntilPosition is null)])
    {
        LastRecovery = recoveries.Select(r => r.Number).DefaultIfEmpty().Max(),
        LastService = services.Select(r => r.Number).DefaultIfEmpty().Max(),
    };

    /// <summary>How the act leaves it where the names themselves come or go: what a person states is then told apart from them.</summary>
    public void Restate(CaseState next, int? people, long? fen) => after = NamedPeople.Stating(next, people, fen);

    public void Add(ActRows rows, Recovery recovery)
    {
        recoveries.Add(recovery);
        rows.Insert(recovery);
        slips.Add(("recovery", null, RecoveryView.Of(recovery)));
        Count();
    }

    public void Remove(ActRows rows, Recovery recovery)
    {
        recoveries.Remove(recovery);
        rows.Supersede(recovery);
        slips.Add(("recovery", RecoveryView.Of(recovery), null));
        Count();
    }

    public void Add(ActRows rows, Service service)
    {
        services.Add(service);
        rows.Insert(service);
        slips.Add(("service", null, ServiceView.Of(service)));
        Count();
    }

    public void Remove(ActRows rows, Service service)
    {
        services.Remove(service);
        rows.Supersede(service);
        slips.Add(("service", ServiceView.Of(service), null));
        Count();
    }

    /// <summary>Something that the act tells of without a field of the case changing.</summary>
    public void Say(string field, object what) => Say(field, null, what);

    /// <summary>The same with how it was before.</summary>
    public void Say(string field, object? before, object? after) => slips.Add((field, before, after));

    /// <summary>Refused if more was recovered than is owed, or less than a closing as paid in full says.</summary>
    public void CheckSums()
    {
        foreach (var problem in CasePeople.Check(After.People, After.AmountFen, After.RecoveredPeople, After.RecoveredFen).Take(1))
            throw new RefusalException(problem);
        if (After.Outcome is { } outcome && CasePeople.CheckClosing(outcome, After.AmountFen, After.RecoveredFen) is { } held)
            throw new RefusalException(held);
    }

    /// <summary>
    /// Writes the next version, chained. An act that changes nothing is refused, unless what it says (<paramref name="says"/>)
    /// belongs on the timeline by itself: an offer, an attachment.
    /// </summary>
    public CaseState Finish(ActRows rows, DateTime now, bool says = false)
    {
        var next = After with { Version = Before.Version + 1, RowId = 0, FromPosition = 0, UntilPosition = null, ChangedAt = now };
        if (next.Employer != Before.Employer || next.Site != Before.Site || next.CreditCode != Before.CreditCode)
        {
            var keys = MatchKeys.Of(next.Employer, next.Site);
            next = next with
            {
                EmployerKey = EmployerName.Normalise(next.Employer),
                SearchGrams = CaseDraft.Grams(next.Number, next.Employer, next.Site, next.CreditCode),
                MatchName = keys.Name,
                MatchSite = keys.Site,
            };
        }
        var changes = CaseFields.Compare(Before, next);
        foreach (var (field, was, becomes) in slips)
            changes.Set(field, was, becomes);
        if (!says && !changes.Any && rows.Inserts.Count == 0 && rows.Superseded.Count == 0)
            throw new RefusalException("nothing-changed");
        next = next with { Digest = rows.Enter(EntrySubject.Case, Before.CaseId, next.Version, Before.Digest, changes) };
        rows.Supersede(Before);
        rows.Insert(next);
        return After = next;
    }

    private void Count() => After = After with
    {
        RecoveredPeople = recoveries.Sum(r => r.People),
        RecoveredFen = recoveries.Sum(r => r.AmountFen),
        Mediated = services.Any(s => s.Kind == ServiceKind.Mediation),
        LegalService = services.Any(s => s.Kind == ServiceKind.LegalService),
        ServedUnspecified = services.Any(s => s.Kind == ServiceKind.Unspecified),
    };
}

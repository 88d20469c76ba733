using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Core.Cases;

public sealed record EmployerView(string Name, string? CreditCode);

public sealed record SiteView(string? Name, bool ConstructionProject);

public sealed record RecoveryView(int N, DateOnly On, int People, string AmountYuan)
{
    public static RecoveryView Of(Recovery r) => new(r.Number, r.On, r.People, Money.Yuan(r.AmountFen));
}

public sealed record ServiceView(int N, string Kind, DateOnly On)
{
    public static ServiceView Of(Service s) => new(s.Number, Words.ServiceKind.Api(s.Kind), s.On);
}

public sealed record OfferView(string FromUnit, string ToUnit, string Reason, string OfferedAt);

/// <summary>A line of the ledger, as the API answers it: money in yuan, words by API name.</summary>
public record CaseItem
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required string Unit { get; init; }
    public required string Status { get; init; }
    public required DateOnly AcceptedOn { get; init; }
    public required EmployerView Employer { get; init; }
    public required string Industry { get; init; }
    public required int? People { get; init; }
    public required string? AmountYuan { get; init; }
    public required string RecoveredYuan { get; init; }
    public required bool Closed { get; init; }

    /// <summary>False: joined to a case that another unit counts, so it is in no figure.</summary>
    public required bool Counted { get; init; }

    public static CaseItem Of(CaseState s, UnitTree tree) => new()
    {
        Id = s.CaseId,
        Number = s.Number,
        Unit = tree.Find(s.UnitId)?.Code ?? "",
        Status = Words.CaseStatus.Api(s.Status),
        AcceptedOn = s.AcceptedOn,
        Employer = new EmployerView(s.Employer, s.CreditCode),
        Industry = Words.Industry.Api(s.Industry),
        People = s.People,
        AmountYuan = s.AmountFen is { } fen ? Money.Yuan(fen) : null,
        RecoveredYuan = Money.Yuan(s.RecoveredFen),
        Closed = s.Status == CaseStatus.Closed,
        Counted = s.JoinedTo is null,
    };
}

/// <summary>One case whole.</summary>
public sealed record CaseView : CaseItem
{
    public required int Version { get; init; }
    public required string Holder { get; init; }
    public required string Channel { get; init; }
    public required SiteView Site { get; init; }
    public required bool Disputed { get; init; }
    public required bool Mediated { get; init; }
    public required bool LegalService { get; init; }
    public required bool MediatedOrServed { get; init; }
    public required int RecoveredPeople { get; init; }
    public required DateOnly? ClosedOn { get; init; }
    public required string? Outcome { get; init; }
    public required Guid? MergedInto { get; init; }

    /// <summary>The case that counts for both.</summary>
    public required Guid? JoinedTo { get; init; }
    public required string? Note { get; init; }

    /// <summary>Distinct workers named on the sheet of wages, and whether it names everybody.</summary>
    public int NamedWorkers { get; init; }
    public bool NamesComplete { get; init; }

    /// <summary>What a closing as paid or performed rests on; <c>awaited</c>: a call-back is due.</summary>
    public string? Proof { get; init; }

    /// <summary>How often it was opened again after a closing.</summary>
    public int Reopenings { get; init; }
    public required IReadOnlyList<RecoveryView> Recoveries { get; init; }
    public required IReadOnlyList<ServiceView> Services { get; init; }
    public OfferView? Offer { get; init; }

    public static CaseView Of(
        CaseState s, IEnumerable<Recovery> recoveries, IEnumerable<Service> services, string? note, OfferView? offer, UnitTree tree) => new()
        {
            Id = s.CaseId,
            Number = s.Number,
            Unit = tree.Find(s.UnitId)?.Code ?? "",
            Status = Words.CaseStatus.Api(s.Status),
            AcceptedOn = s.AcceptedOn,
            Employer = new EmployerView(s.Employer, s.CreditCode),
            Industry = Words.Industry.Api(s.Industry),
            People = s.People,
            AmountYuan = s.AmountFen is { } fen ? Money.Yuan(fen) : null,
            RecoveredYuan = Money.Yuan(s.RecoveredFen),
            Closed = s.Status == CaseStatus.Closed,
            Counted = s.JoinedTo is null,
            Version = s.Version,
            Holder = tree.CodeOf(s.HolderId),
            Channel = Words.Channel.Api(s.Channel),
            Site = new SiteView(s.Site, s.ConstructionProject),
            Disputed = s.Disputed,
            Mediated = s.Mediated,
            LegalService = s.LegalService,
            MediatedOrServed = s.MediatedOrServed,
            RecoveredPeople = s.RecoveredPeople,
            ClosedOn = s.ClosedOn,
            Outcome = s.Outcome is { } outcome ? Words.Outcome.Api(outcome) : null,
            MergedInto = s.MergedInto,
            JoinedTo = s.JoinedTo,
            Note = note,
            NamedWorkers = s.NamedWorkers,
            NamesComplete = s.NamesComplete,
            Proof = s.Proof is { } proof ? WageWords.ClosingProof.Api(proof) : null,
            Reopenings = s.Reopenings,
            Recoveries = [.. recoveries.OrderBy(r => r.Number).Select(RecoveryView.Of)],
            Services = [.. services.OrderBy(r => r.Number).Select(ServiceView.Of)],
            Offer = offer,
        };
}

/// <summary>The answer to a new case.</summary>
public sealed record CaseCreated(Guid Id, string Number, int Version, IReadOnlyList<CaseWarning> Warnings);

/// <summary>Something to look at, never a refusal. <paramref name="Case"/> is the case it speaks of.</summary>
public sealed record CaseWarning(string Code, Sentence Message, Guid? Case = null, string? Number = null)
{
    public const string LikelyDuplicate = "likely-duplicate";
}

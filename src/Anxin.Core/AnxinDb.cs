using Anxin.Core.Accounts;
using Anxin.Core.Campaigns;
using Anxin.Core.Cases;
using Anxin.Core.Cases.Closing;
using Anxin.Core.Cases.Import.Jobs;
using Anxin.Core.Cases.Mediation;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Clock;
using Anxin.Core.Clues;
using Anxin.Core.Custody;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Keys;
using Anxin.Core.Law;
using Anxin.Core.Letters;
using Anxin.Core.Limits;
using Anxin.Core.Matching;
using Anxin.Core.Organisation;
using Anxin.Core.Reports;
using Anxin.Core.Vault;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Anxin.Core;

/// <summary>
/// The database. Two engines derive from it; what only an engine can do is abstract here. Acts are written by
/// <see cref="WriteAsync"/> and nothing else writes a case.
/// </summary>
public abstract class AnxinDb(DbContextOptions options)
    : IdentityUserContext<AppUser, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<UnitSpan> UnitSpans => Set<UnitSpan>();
    public DbSet<DrillClock> DrillClocks => Set<DrillClock>();
    public DbSet<CalendarTable> CalendarTables => Set<CalendarTable>();
    public DbSet<LimitSetting> LimitSettings => Set<LimitSetting>();
    public DbSet<Serial> Serials => Set<Serial>();
    public DbSet<ServerKey> ServerKeys => Set<ServerKey>();
    public DbSet<VaultRecord> Vault => Set<VaultRecord>();
    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Act> Acts => Set<Act>();
    public DbSet<Entry> Entries => Set<Entry>();
    public DbSet<Block> Blocks => Set<Block>();
    public DbSet<SubmissionKey> SubmissionKeys => Set<SubmissionKey>();

    public DbSet<Clue> Clues => Set<Clue>();
    public DbSet<ClueMark> ClueMarks => Set<ClueMark>();
    public DbSet<ClueMessage> ClueMessages => Set<ClueMessage>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Receipt> Receipts => Set<Receipt>();
    public DbSet<Clues.WorkerDraft> WorkerDrafts => Set<Clues.WorkerDraft>();
    public DbSet<WorkerUpload> WorkerUploads => Set<WorkerUpload>();
    public DbSet<WorkerUploadPart> WorkerUploadParts => Set<WorkerUploadPart>();
    public DbSet<CaseState> CaseStates => Set<CaseState>();
    public DbSet<Recovery> Recoveries => Set<Recovery>();
    public DbSet<Service> Services => Set<Service>();
    public DbSet<MediationSession> MediationSessions => Set<MediationSession>();
    public DbSet<Instalment> Instalments => Set<Instalment>();
    public DbSet<LegalHelp> LegalHelp => Set<LegalHelp>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<LetterSeries> LetterSeries => Set<LetterSeries>();
    public DbSet<LetterPrefix> LetterPrefixes => Set<LetterPrefix>();
    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();
    public DbSet<CaseMove> CaseMoves => Set<CaseMove>();
    public DbSet<CaseEvent> CaseEvents => Set<CaseEvent>();
    public DbSet<CaseParty> CaseParties => Set<CaseParty>();
    public DbSet<SiteSafeguard> SiteSafeguards => Set<SiteSafeguard>();
    public DbSet<WorkerLine> WorkerLines => Set<WorkerLine>();
    public DbSet<WagePayment> WagePayments => Set<WagePayment>();
    public DbSet<CaseClosing> CaseClosings => Set<CaseClosing>();
    public DbSet<CallBack> CallBacks => Set<CallBack>();
    public DbSet<MinimumWage> MinimumWages => Set<MinimumWage>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<Exchange> Exchanges => Set<Exchange>();
    public DbSet<CustodySetting> CustodySettings => Set<CustodySetting>();
    public DbSet<NoticeDispatch> NoticeDispatches => Set<NoticeDispatch>();
    public DbSet<NoticeLine> NoticeLines => Set<NoticeLine>();
    public DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();
    public DbSet<PartnerReceipt> PartnerReceipts => Set<PartnerReceipt>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<ImportJob> ImportJobs => Set<ImportJob>();
    public DbSet<ImportFilePart> ImportFileParts => Set<ImportFilePart>();
    public DbSet<HeadingMeaning> HeadingMeanings => Set<HeadingMeaning>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<Ruling> Rulings => Set<Ruling>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<SubmissionAnswer> SubmissionAnswers => Set<SubmissionAnswer>();
    public DbSet<Consolidation> Consolidations => Set<Consolidation>();
    public DbSet<ZeroDeeming> ZeroDeemings => Set<ZeroDeeming>();
    public DbSet<ImmediateReport> ImmediateReports => Set<ImmediateReport>();
    public DbSet<MatchPair> MatchPairs => Set<MatchPair>();
    public DbSet<MatchSweep> MatchSweeps => Set<MatchSweep>();
    public DbSet<FederationNotice> FederationNotices => Set<FederationNotice>();

    /// <summary>
    /// Writes one act whole, with whatever the context tracks, and returns its position. A version or key that somebody else
    /// took meanwhile gives <see cref="StaleException"/> or <see cref="KeyTakenException"/>, and nothing is written.
    /// </summary>
    public async Task<long> WriteAsync(ActRows rows, CancellationToken ct = default)
    {
        await ClosingUnits.CheckAsync(this, rows, ct);
        return await WriteActAsync(rows, ct);
    }

    /// <summary>
    /// Writes one act of many rows, a part at a time, all or nothing: <paramref name="parts"/> are built while earlier ones are written,
    /// so memory stays flat. The first part carries the act's record and key.
    /// </summary>
    /// <param name="things">About how many cases or clues that is; an engine may choose its way by it.</param>
    public async Task<long> WriteManyAsync(IEnumerable<ActRows> parts, int things, CancellationToken ct = default)
    {
        try
        {
            return await WritePartsAsync(await ClosingUnits.CheckedAsync(this, parts, ct), things, ct);
        }
        catch (UnitClosesException closes)
        {
            throw await ClosingUnits.RefusalAsync(this, closes, ct);
        }
    }

    /// <summary>Whether other nodes may work on this database; with one node only, what another process left under way is dead.</summary>
    public abstract bool HasSeveralNodes { get; }

    /// <summary>One import at a time, until disposed: two of the same workbook must not both find its rows new.</summary>
    public abstract Task<IAsyncDisposable> ImportTurnAsync(CancellationToken ct = default);

    /// <summary>The last position up to which every act is committed: waits for acts under way, holds back new ones for that moment.</summary>
    public abstract Task<long> SettleAsync(CancellationToken ct = default);

    /// <summary>Differs whenever anything was committed in between, so that what was computed under the same mark still holds.</summary>
    public abstract Task<string> MarkAsync(CancellationToken ct = default);

    /// <summary>
    /// The current cases of the units (null: all) in whose number, employer, site or code every run of letters and digits of the words
    /// stands as it is written; width and case do not matter.
    /// </summary>
    /// <param name="walk">
    /// Look at the cases in the order they are asked for, instead of finding them by the search index: sooner where very many hold the words.
    /// </param>
    public abstract IQueryable<CaseState> Containing(string words, IReadOnlyCollection<Guid>? units, bool walk = false);

    /// <summary>
    /// The open and closed cases of the units (null: all) that share a key: for each the nearest in time on either side.
    /// A case that shares several comes several times, and once for each clue that came before it.
    /// </summary>
    public abstract Task<List<CaseTold>> NearAsync(CasesNear keys, IReadOnlyCollection<Guid>? units, CancellationToken ct = default);

    /// <summary>Without a transaction around it, too, a change is noted by this node.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (changed > 0)
            Written();
        return changed;
    }

    /// <inheritdoc cref="WriteAsync"/>
    protected abstract Task<long> WriteActAsync(ActRows rows, CancellationToken ct);

    /// <inheritdoc cref="WriteManyAsync"/>
    protected abstract Task<long> WritePartsAsync(IEnumerable<ActRows> parts, int things, CancellationToken ct);

    /// <summary>This node has written something.</summary>
    protected void Written() => this.GetService<Writes>().Note();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AnxinDb).Assembly);
    }
}

/// <summary>Another request with the same submission key was written first.</summary>
public sealed class KeyTakenException : Exception;

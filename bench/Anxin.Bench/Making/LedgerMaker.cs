using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Inspections;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Making;

/// <summary>
/// A province's ledger of any size, the same each time. Whatever the size, the campaign's months hold the same activity and the same
/// number of cases is open at the end; the rest is older and closed. Rows are written by the product's own bulk writer.
/// </summary>
internal static class LedgerMaker
{
    /// <summary>2023-02-01 10:00 in Asia/Shanghai: all of the campaign's periods are past.</summary>
    public static readonly DateTime Now = new(2023, 2, 1, 2, 0, 0, DateTimeKind.Utc);

    private static readonly DateOnly WindowFrom = new(2022, 10, 1);
    private static readonly DateOnly WindowTo = new(2023, 1, 21);
    private static readonly DateOnly Oldest = new(2012, 1, 1);
    private const int InWindow = 8_000;
    private const int OpenBefore = 3_000;
    private const int Inspected = 4_000;
    private const int OldPerAct = 2_000;
    private const int FreshPerAct = 20;

    public static async Task FillAsync(Stage stage, int cases)
    {
        var random = new Random(41);
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        var context = await SystemActs.ContextAsync(scope.ServiceProvider, db) with { Now = Now };
        var units = context.Viewer.Tree.All.Where(u => u.Kind != UnitKind.Province).ToList();
        await using var plain = await Unindexed.BeginAsync(stage, db);
        long serial = 1;
        for (var left = cases - InWindow - OpenBefore; left > 0; left -= OldPerAct)
            serial = await WriteAsync(db, context, Math.Min(left, OldPerAct), serial, (rows, at) => Old(rows, at, units, random, context));
        for (var left = OpenBefore; left > 0; left -= OldPerAct)
            serial = await WriteAsync(db, context, Math.Min(left, OldPerAct), serial, (rows, at) => StillOpen(rows, at, units, random, context));
        for (var left = InWindow; left > 0; left -= FreshPerAct)
            serial = await WriteAsync(db, context, FreshPerAct, serial, (rows, at) => Fresh(rows, at, units, random, context));
        var visits = context.Begin("inspection.record", context.Viewer.Tree.Root.Id);
        for (var i = 0; i < Inspected; i++)
            visits.Insert(Visit(units, random));
        await db.WriteAsync(visits);
        await db.Serials.ExecuteUpdateAsync(s => s.SetProperty(x => x.Next, serial));
    }

    /// <summary>A new case's row that belongs nowhere else.</summary>
    public static CaseState Sample(int n)
    {
        var random = new Random(n);
        var unit = new UnitNode(Guid.Empty, "630102", "", UnitKind.County, null, 0);
        return Born(n, WindowFrom.AddDays(random.Next(100)), [unit], random, Now) with { Digest = new byte[32], FromPosition = 1 };
    }

    private static async Task<long> WriteAsync(AnxinDb db, ActContext context, int count, long serial, Action<ActRows, long> one)
    {
        var rows = context.Begin("case.create", context.Viewer.Tree.Root.Id);
        for (var i = 0; i < count; i++)
            one(rows, serial++);
        await db.WriteAsync(rows);
        db.ChangeTracker.Clear();
        return serial;
    }

    private static void Old(ActRows rows, long serial, List<UnitNode> units, Random random, ActContext context)
    {
        var from = Oldest.AddDays(random.Next(WindowFrom.DayNumber - Oldest.DayNumber - 120));
        var born = Born(serial, from, units, random, context.Now);
        var closed = from.AddDays(random.Next(10, 100));
        var paid = born with
        {
            Status = random.Next(50) == 0 ? CaseStatus.Void : CaseStatus.Closed,
            ClosedOn = closed,
            Outcome = Outcome.PaidInFull,
            RecoveredPeople = born.People ?? 0,
            RecoveredFen = born.AmountFen ?? 0,
        };
        Write(rows, paid, random, context);
        if (born.AmountFen is { } fen)
            rows.Insert(new Recovery { CaseId = born.CaseId, Number = 1, On = closed, People = born.People ?? 0, AmountFen = fen });
    }

    private static void StillOpen(ActRows rows, long serial, List<UnitNode> units, Random random, ActContext context)
    {
        var born = Born(serial, WindowFrom.AddDays(-random.Next(1, 200)), units, random, context.Now);
        Write(rows, random.Next(2) == 0 ? Closed(rows, born, WindowFrom, random) : born, random, context);
    }

    private static void Fresh(ActRows rows, long serial, List<UnitNode> units, Random random, ActContext context)
    {
        var born = Born(serial, WindowFrom.AddDays(random.Next(WindowTo.DayNumber - WindowFrom.DayNumber + 1)), units, random, context.Now);
        Write(rows, random.Next(3) != 0 ? Closed(rows, born, born.AcceptedOn, random) : born, random, context);
    }

    private static CaseState Closed(ActRows rows, CaseState born, DateOnly from, Random random)
    {
        var on = from.AddDays(random.Next(WindowTo.DayNumber - from.DayNumber + 1));
        if (born.AmountFen is { } fen)
            rows.Insert(new Recovery { CaseId = born.CaseId, Number = 1, On = on, People = born.People ?? 0, AmountFen = fen });
        return born with
        {
            Status = CaseStatus.Closed,
            ClosedOn = on,
            Outcome = Outcome.PaidInFull,
            RecoveredPeople = born.People ?? 0,
            RecoveredFen = born.AmountFen ?? 0,
        };
    }

    private static CaseState Born(long serial, DateOnly on, List<UnitNode> units, Random random, DateTime now)
    {
        var unit = units[random.Next(units.Count)];
        var draft = new CaseDraft
        {
            UnitId = unit.Id,
            UnitCode = unit.Code,
            AcceptedOn = on,
            Channel = (Channel)random.Next(7),
            Employer = Names.Employer(random),
            CreditCode = random.Next(3) == 0 ? Names.CreditCode(random) : null,
            Site = random.Next(2) == 0 ? Names.Site(random) : null,
            ConstructionProject = random.Next(3) == 0,
            Industry = (Industry)random.Next(5),
            People = random.Next(20) == 0 ? null : random.Next(1, 60),
            AmountFen = random.Next(20) == 0 ? null : random.NextInt64(10_000, 90_000_000),
            Mediated = random.Next(3) == 0,
        };
        return draft.Born(Guid.CreateVersion7(new DateTimeOffset(on, new TimeOnly(8, 0), TimeSpan.Zero)), serial, now);
    }

    private static void Write(ActRows rows, CaseState state, Random random, ActContext context)
    {
        var digest = rows.Enter(EntrySubject.Case, state.CaseId, 1, null, CaseFields.Compare(null, state));
        rows.Insert(state with { Digest = digest });
        rows.Insert(new Clue
        {
            ClueId = Guid.CreateVersion7(context.SystemNow),
            Version = 1,
            UnitId = state.UnitId,
            Channel = state.Channel,
            ReceivedAt = context.Now,
            ReceivedOn = state.AcceptedOn,
            CaseId = state.CaseId,
            NoticeDue = null,
        });
        if (state.Mediated)
            rows.Insert(new Service { CaseId = state.CaseId, Number = 1, Kind = ServiceKind.Mediation, On = state.AcceptedOn });
    }

    private static Inspection Visit(List<UnitNode> units, Random random)
    {
        var name = Names.Employer(random);
        var workers = random.Next(5, 400);
        return new Inspection
        {
            InspectionId = Guid.CreateVersion7(),
            UnitId = units[random.Next(units.Count)].Id,
            On = WindowFrom.AddDays(random.Next(WindowTo.DayNumber - WindowFrom.DayNumber + 1)),
            Employer = name,
            EmployerKey = EmployerName.Normalise(name),
            CreditCode = random.Next(3) == 0 ? Names.CreditCode(random) : null,
            Employers = 1,
            Industry = (Industry)random.Next(5),
            ConstructionProject = random.Next(3) == 0,
            Workers = workers,
            MigrantWorkers = random.Next(workers),
            Digest = new byte[32],
        };
    }
}

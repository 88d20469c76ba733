using System.Globalization;
using System.IO.Compression;
using System.Security;
using Anxin.Bench.Making;
using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Cases;
using Anxin.Core.Journal;
using Anxin.Forms.Out.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Bench.Exporting;

/// <summary>The ledger taken out as .xlsx, against a bare data reader that feeds a bare zip writer.</summary>
internal static class ExportBench
{
    public static async Task RunAsync(Workplace place)
    {
        var lines = new List<string[]>();
        foreach (var engine in Enum.GetValues<Engine>())
            foreach (var size in (int[])[100_000, 1_000_000])
            {
                await using var stage = await Stage.OpenAsync(place, engine, size);
                if (stage is null)
                    continue;
                var peak = 0L;
                var (ours, bare) = await Measure.TurnAboutAsync(
                    async () => peak = Math.Max(peak, await PeakAsync(() => ExportAsync(stage))), () => BareAsync(stage), size > 100_000 ? 1 : 5, 1);
                lines.Add([engine.ToString(), $"{size:N0}", $"{ours / 1000:0.00}", $"{bare / 1000:0.00}", $"**{ours / bare:0.00}**",
                    $"{peak >> 20}", $"{Environment.WorkingSet >> 20}"]);
                Workplace.Say(string.Join("  ", lines[^1]));
            }
        Results.Write("Exporting", Notes + "\n\n" + Results.Table(
            ["engine", "rows", "product, s", "bare, s", "ratio", "managed heap at most, MB", "process, MB"], lines));
    }

    private static async Task ExportAsync(Stage stage)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var tree = await scope.ServiceProvider.GetRequiredService<Core.Organisation.Organisation>().TodayAsync();
        var viewer = new Viewer(Actor.System, [new Seat(tree.Root.Id, Roles.Viewer)], tree);
        var rows = scope.ServiceProvider.GetRequiredService<CaseList>().AllAsync(viewer, new CaseFilter());
        await LedgerExport.WriteXlsxAsync(Stream.Null, "台账", Workbook.Columns(tree), rows);
    }

    private static async Task BareAsync(Stage stage)
    {
        await using var scope = stage.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """
            SELECT b.code, s.accepted_on, s.channel, s.employer, s.credit_code, s.site, s.construction_project, s.industry, s.people, s.amount_fen,
                s.mediated, s.legal_service, s.closed_on, s.recovered_people, s.recovered_fen, s.closed_on, s.outcome
            FROM case_states s JOIN body b ON b.id = s.unit_id
            WHERE s.until_position IS NULL AND s.status IN (0, 1) ORDER BY s.accepted_on DESC, s.serial DESC
            """;
        await using var reader = await command.ExecuteReaderAsync();
        await using var archive = new ZipArchive(Stream.Null, ZipArchiveMode.Create);
        await using var sheet = new StreamWriter(await archive.CreateEntry("sheet1.xml", CompressionLevel.Fastest).OpenAsync());
        while (await reader.ReadAsync())
        {
            sheet.Write("<row>");
            for (var i = 0; i < reader.FieldCount; i++)
                Cell(sheet, reader.GetValue(i));
            sheet.Write("</row>");
        }
    }

    private static void Cell(StreamWriter sheet, object value)
    {
        switch (value)
        {
            case DBNull: sheet.Write("<c/>"); break;
            case string text:
                sheet.Write("<c t=\"inlineStr\"><is><t>");
                sheet.Write(SecurityElement.Escape(text));
                sheet.Write("</t></is></c>");
                break;
            default:
                sheet.Write("<c><v>");
                sheet.Write(Convert.ToString(value, CultureInfo.InvariantCulture));
                sheet.Write("</v></c>");
                break;
        }
    }

    /// <summary>Bytes on the managed heap at most while it runs, looked at every few milliseconds.</summary>
    private static async Task<long> PeakAsync(Func<Task> run)
    {
        GC.Collect();
        var peak = 0L;
        var running = Task.Run(run);
        while (!running.IsCompleted)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(false));
            await Task.WhenAny(running, Task.Delay(5));
        }
        await running;
        return peak;
    }

    private const string Notes = """
        The ledger's list, newest first, through `CaseList` and `LedgerExport` into .xlsx (17 columns, words, dates and amounts as cells of
        their own kind) against a bare data reader over the same rows and columns that writes them as untyped XML into a bare zip. Both go to
        a stream that throws away. Wanted: at most 2 times at 100,000 rows, memory flat.
        """;
}

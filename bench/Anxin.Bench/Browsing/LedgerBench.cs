using System.Security.Claims;
using System.Text;
using Anxin.Bench.Running;
using Anxin.Core;
using Anxin.Core.Accounts;
using Anxin.Core.Journal;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Anxin.Bench.Browsing;

/// <summary>The ledger by API and as a page, sixteen clients, a million cases, against the same rows from the least program possible.</summary>
internal static class LedgerBench
{
    private const int Cases = 1_000_000;
    private const int Clients = 16;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(2);

    public static async Task RunAsync(Workplace place)
    {
        var rows = new List<string[]>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var stage = await Stage.OpenAsync(place, engine, Cases);
            if (stage is null)
                continue;
            var tree = await stage.WithAsync(async db => await stage.Services.GetRequiredService<OrganisationCache>().TreeAsync(db, new DateOnly(2023, 1, 1)));
            var asked = Filter.All(engine, tree);
            await using var served = await Served.StartAsync(stage);
            await using var bare = await BareEndpoint.StartAsync(stage, new Viewer(Actor.System, [new Seat(tree.Root.Id, Roles.Viewer)], tree), asked.ToDictionary(f => f.Name, f => f.Sql));
            var token = await stage.TokenAsync(tree.Root.Code, Roles.Viewer);
            var cookie = await SignInAsync(stage, served, tree.Root.Id);
            foreach (var filter in asked)
            {
                var plain = Encoding.ASCII.GetBytes($"GET /rows?q={Uri.EscapeDataString(filter.Name)} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                var same = Encoding.ASCII.GetBytes($"GET /same?pageSize=50{filter.Query} HTTP/1.1\r\nHost: localhost\r\n\r\n");
                var api = Wire.Request("GET", $"/api/v1/cases?pageSize=50{filter.Query}", token);
                var page = Encoding.ASCII.GetBytes($"GET /cases?pageSize=50{filter.Query} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n");
                var first = await Measure.OnceAsync(() => OneAsync(served.Address, api));
                var line = new List<string> { engine.ToString(), filter.Name, $"{first:0}" };
                foreach (var request in (byte[][])[api, page])
                {
                    var (ours, least) = await CompareAsync(served.Address, request, bare.Address, same);
                    line.AddRange([$"{ours.Rate:N0}", $"{ours.Median:0.0}", $"{ours.P99:0}", $"{least.Rate:N0}", $"**{ours.Rate / least.Rate:0.00}**"]);
                }
                var (_, hand) = await CompareAsync(bare.Address, same, bare.Address, plain);
                rows.Add([.. line, $"{hand.Rate:N0}"]);
                Workplace.Say(string.Join("  ", line));
            }
        }
        Results.Write("Browsing", Notes + "\n\n" + Results.Table(
            ["engine", "filter", "first answer, ms", "API, per s", "p50", "p99", "bare, per s", "ratio", "page, per s", "p50", "p99", "bare, per s", "ratio", "SQL by hand, per s"], rows));
    }

    private static async Task<(Load, Load)> CompareAsync(Uri ours, byte[] request, Uri bare, byte[] plain)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Wire.ConnectAsync(ours)));
        var others = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Wire.ConnectAsync(bare)));
        var pair = await Load.TurnAboutAsync(Clients, Span, 3,
            i => async () => await wires[i].SendAsync(request), i => async () => await others[i].SendAsync(plain));
        foreach (var wire in wires.Concat(others))
            wire.Dispose();
        return pair;
    }

    private static async Task OneAsync(Uri server, byte[] request)
    {
        using var wire = await Wire.ConnectAsync(server);
        await wire.SendAsync(request);
    }

    /// <summary>A viewer of the province, signed in without the form: the cookie as the site itself would write it.</summary>
    private static async Task<string> SignInAsync(Stage stage, Served served, Guid unit)
    {
        await using var scope = served.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AnxinDb>();
        var user = new AppUser { Id = Guid.CreateVersion7(), UserName = $"bench-{Guid.CreateVersion7():N}", DisplayName = "示例" };
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        if (!(await users.CreateAsync(user)).Succeeded)
            throw new InvalidOperationException("No account was made.");
        db.Add(new Membership { Id = Guid.CreateVersion7(), UserId = user.Id, UnitId = unit, Roles = Roles.Viewer });
        await db.SaveChangesAsync();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        var now = stage.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(principal.Identities),
            new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) }, IdentityConstants.ApplicationScheme);
        var options = scope.ServiceProvider.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return $"{options.Cookie.Name}={options.TicketDataFormat.Protect(ticket)}";
    }

    private const string Notes = """
        Fifty rows of 1,000,000 cases, 16 clients, as the province: `GET /api/v1/cases` and the page `/cases` (sign-in, the rule of who sees
        what, total, sums, HTML) against a bare endpoint that runs the same query without the count, without sign-in and without a page,
        and writes JSON; the last column is the same again with SQL written by hand and no EF. All in one process on loopback. Wanted: at least 0.5, and p99 at most 100 ms. "First answer" is one cold request, with its count.
        Three rounds of two seconds each, turn about; the round with the median ratio is shown.
        """;

    /// <param name="Query">Of the address, beginning with an ampersand.</param>
    /// <param name="Sql">The same rows by hand.</param>
    private sealed record Filter(string Name, string Query, string Sql)
    {
        private const string Columns = "case_id, number, unit_id, status, accepted_on, employer, credit_code, industry, people, amount_fen, recovered_fen";

        public static List<Filter> All(Engine engine, UnitTree tree)
        {
            var county = tree.Find("630102")!;
            var prefecture = tree.All.First(u => u.Kind == UnitKind.Prefecture);
            string Ids(UnitNode top) => string.Join(", ", tree.Below(top.Id).Select(u => engine == Engine.Sqlite ? $"'{u.Id.ToString().ToUpperInvariant()}'" : $"'{u.Id}'"));
            return
            [
                new("none", "", Newest("")),
                new("one county", $"&unit={county.Code}", Newest($" AND unit_id IN ({Ids(county)})")),
                new("one prefecture", $"&unit={prefecture.Code}", Newest($" AND +unit_id IN ({Ids(prefecture)})".Replace("+", engine == Engine.Sqlite ? "+" : "", StringComparison.Ordinal))),
                new("industry and open", "&industry=construction&status=open", Newest(" AND industry = 1 AND status = 0")),
                new("industry and closed", "&industry=construction&status=closed", Newest(" AND industry = 1 AND status = 1")),
                new("a rare word", "&q=" + Uri.EscapeDataString("甲乙丙"), Rare(engine)),
                new("a frequent word", "&q=" + Uri.EscapeDataString("建筑"), Newest(" AND search_grams LIKE '%建筑%'")),
            ];
        }

        private static string Newest(string where) =>
            $"SELECT {Columns} FROM case_states WHERE until_position IS NULL AND status IN (0, 1){where} ORDER BY accepted_on DESC, serial DESC LIMIT 50";

        private static string Rare(Engine engine) => engine == Engine.Sqlite
            ? $"SELECT {Columns} FROM case_states WHERE row_id IN (SELECT rowid FROM case_search WHERE case_search MATCH '\"甲乙\" \"乙丙\"') AND until_position IS NULL AND status IN (0, 1) ORDER BY accepted_on DESC, serial DESC LIMIT 50"
            : $"SELECT {Columns} FROM case_states WHERE until_position IS NULL AND string_to_array(search_grams, ' ') @> ARRAY['甲乙', '乙丙'] AND status IN (0, 1) ORDER BY accepted_on DESC, serial DESC LIMIT 50";
    }
}

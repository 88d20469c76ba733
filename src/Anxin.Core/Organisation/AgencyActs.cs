using Anxin.Core.Accounts;
using Anxin.Core.Custody;
using Anxin.Core.Journal;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Organisation;

/// <summary>An agency to add, or what changes in one. Absent fields stay as they are.</summary>
public sealed record AgencyInput
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? Office { get; init; }
    public string? Level { get; init; }

    /// <summary>accounts, api or package.</summary>
    public string? Partner { get; init; }

    /// <summary>The code of the unit of the same level and place.</summary>
    public string? CounterpartOf { get; init; }
    public string? WebhookUrl { get; init; }
    public string? Contact { get; init; }
}

/// <summary>The agencies and how each is reached; by the province's administrator.</summary>
public sealed class AgencyActs(AnxinDb db, OrganisationCache organisation, PartnerSecrets secrets)
{
    public async Task<Agency> AddAsync(ActContext context, AgencyInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var code = read.Text("code", input.Code, 40, true, $"代码");
        var name = read.Text("name", input.Name, 100, true, $"名称");
        var office = read.Word("office", input.Office, CustodyWords.AgencyKind, $"类别", true);
        var level = read.Word("level", input.Level, CustodyWords.AgencyLevel, $"层级", true);
        read.Problems.Check(code is null || code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'), "code", $"代码只能用字母、数字和短横");
        read.Problems.Check(code is null || !await db.Set<Body>().AnyAsync(b => b.Code == code, ct), "code", $"这个代码已经用过");
        var (partner, counterpart, url, contact) = Shared(read, context, input);
        read.Problems.ThrowIfAny();
        var agency = new Agency
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            Code = code!,
            Name = name!,
            Office = office!.Value,
            Level = level!.Value,
            Partner = partner ?? PartnerKind.Package,
            CounterpartOf = counterpart,
            WebhookUrl = url,
            Contact = contact,
        };
        var rows = context.Begin("agency.add", context.Viewer.Tree.Root.Id);
        rows.Insert(agency);
        rows.Enter(EntrySubject.Agency, agency.Id, 1, null, Told(null, agency));
        await FinishAsync(context, rows, ct);
        return agency;
    }

    public async Task ChangeAsync(ActContext context, string code, AgencyInput input, CancellationToken ct)
    {
        var read = await BeginAsync(context, ct);
        var agency = await FindAsync(code, ct);
        var before = Told(null, agency).ToJson();
        var was = new Agency { Id = agency.Id, Code = agency.Code, Name = agency.Name, Office = agency.Office, Level = agency.Level, Partner = agency.Partner, CounterpartOf = agency.CounterpartOf, WebhookUrl = agency.WebhookUrl, Contact = agency.Contact };
        agency.Name = read.Text("name", input.Name, 100) ?? agency.Name;
        var (partner, counterpart, url, contact) = Shared(read, context, input);
        if (partner == PartnerKind.Api && (url ?? agency.WebhookUrl) is null)
            read.Problems.Add("webhookUrl", $"系统对接要填对方接收通知的地址");
        if (read.Problems.All.Count > 0)
            db.ChangeTracker.Clear();
        read.Problems.ThrowIfAny();
        agency.Partner = partner ?? agency.Partner;
        agency.CounterpartOf = counterpart ?? agency.CounterpartOf;
        agency.WebhookUrl = url ?? agency.WebhookUrl;
        agency.Contact = contact ?? agency.Contact;
        if (Told(null, agency).ToJson() == before)
            throw new RefusalException("nothing-changed");
        var rows = context.Begin("agency.change", context.Viewer.Tree.Root.Id);
        await EnterAsync(rows, agency.Id, Told(was, agency), ct);
        await FinishAsync(context, rows, ct);
    }

    /// <summary>A new shared secret, shown this once; the one before stops at once.</summary>
    public async Task<string> NewSecretAsync(ActContext context, string code, CancellationToken ct)
    {
        await BeginAsync(context, ct);
        var agency = await FindAsync(code, ct);
        var (secret, kept) = secrets.Make();
        agency.Secret = kept;
        var rows = context.Begin("agency.secret", context.Viewer.Tree.Root.Id);
        await EnterAsync(rows, agency.Id, new Changes().Set("secretMade", null, true), ct);
        await context.WriteAsync(db, rows, ct);
        return secret;
    }

    private async Task<InputReader> BeginAsync(ActContext context, CancellationToken ct)
    {
        await context.ReplayAsync(db, ct);
        context.Viewer.Demand(Roles.Administrator, context.Viewer.Tree.Root.Id);
        return new InputReader(new Problems(), context.Today);
    }

    private async Task<Agency> FindAsync(string code, CancellationToken ct) =>
        await db.Agencies.SingleOrDefaultAsync(a => a.Code == code, ct) ?? throw new NotVisibleException("agency");

    private static (PartnerKind?, Guid?, string?, string?) Shared(InputReader read, ActContext context, AgencyInput input)
    {
        var partner = read.Word("partner", input.Partner, CustodyWords.PartnerKind, $"联系方式");
        var counterpart = string.IsNullOrWhiteSpace(input.CounterpartOf) ? null : context.Viewer.Tree.Find(input.CounterpartOf.Trim());
        read.Problems.Check(string.IsNullOrWhiteSpace(input.CounterpartOf) || counterpart is not null, "counterpartOf", $"没有代码为“{input.CounterpartOf}”的单位");
        var url = read.Text("webhookUrl", input.WebhookUrl, 500);
        read.Problems.Check(url is null || IsSafe(url), "webhookUrl", $"地址应以 https:// 开头（本机测试可用 http://127.0.0.1）");
        return (partner, counterpart?.Id, url, read.Text("contact", input.Contact, 200));
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var at) && at.UserInfo.Length == 0
            && (at.Scheme == Uri.UriSchemeHttps || (at.Scheme == Uri.UriSchemeHttp && at.IsLoopback));

    private static Changes Told(Agency? was, Agency now) => new Changes()
        .Set("code", was?.Code, now.Code).Set("name", was?.Name, now.Name)
        .Set("office", was is null ? null : CustodyWords.AgencyKind.Api(was.Office), CustodyWords.AgencyKind.Api(now.Office))
        .Set("level", was is null ? null : CustodyWords.AgencyLevel.Api(was.Level), CustodyWords.AgencyLevel.Api(now.Level))
        .Set("partner", was is null ? null : CustodyWords.PartnerKind.Api(was.Partner), CustodyWords.PartnerKind.Api(now.Partner))
        .Set("counterpartOf", was?.CounterpartOf, now.CounterpartOf).Set("webhookUrl", was?.WebhookUrl, now.WebhookUrl)
        .Set("contact", was?.Contact, now.Contact);

    private async Task EnterAsync(ActRows rows, Guid agency, Changes changes, CancellationToken ct)
    {
        var last = await db.Entries.AsNoTracking().Where(e => e.SubjectId == agency).OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Digest }).FirstOrDefaultAsync(ct);
        rows.Enter(EntrySubject.Agency, agency, (last?.Number ?? 0) + 1, last?.Digest, changes);
    }

    private async Task FinishAsync(ActContext context, ActRows rows, CancellationToken ct)
    {
        rows.Answer(context.Key, 200, new { });
        await context.WriteAsync(db, rows, ct);
        organisation.Forget();
    }
}

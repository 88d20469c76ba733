using System.Globalization;
using System.Text.Json;
using Anxin.Core.Journal;
using Anxin.Core.Law;
using Anxin.Core.Vault;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Parties;

/// <summary>The chain that answers for the wages, and what protects them on the site: added, corrected, taken back.</summary>
public sealed class PartyActs(AnxinDb db, CaseChanges changes)
{
    private const int MostParties = 50;
    private const int MaxNumber = 60;

    public Task<CaseView> AddAsync(ActContext context, Guid id, PartyInput input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.party", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var last = await db.CaseParties.Where(p => p.CaseId == id).MaxAsync(p => (int?)p.Number, ct) ?? 0;
            read.Problems.Check(last < MostParties, "role", $"一件案件最多登记{MostParties}个责任方");
            var (party, person) = Read(read, input, work, context);
            read.Problems.ThrowIfAny();
            Put(rows, work, null, party with { Number = last + 1 }, person);
        }, ct);

    public Task<CaseView> AmendAsync(ActContext context, Guid id, int n, PartyInput input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.party.amend", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var standing = await StandingAsync(id, n, ct);
            var (party, person) = Read(read, input, work, context);
            read.Problems.ThrowIfAny();
            var next = party with { Number = n, Version = standing.Version + 1 };
            if (person is not null && await db.PersonAsync(standing, ct) is { } there && there == Of(person))
                (next, person) = (next with { PersonId = standing.PersonId }, null);
            if (next with { Version = standing.Version, RowId = standing.RowId, FromPosition = standing.FromPosition } == standing)
                throw new RefusalException("nothing-changed");
            Put(rows, work, standing, next, person);
        }, ct);

    public Task<CaseView> VoidAsync(ActContext context, Guid id, int n, WithReason input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.party.void", CaseAct.Amend, input, true, async (work, _, rows) =>
        {
            var standing = await StandingAsync(id, n, ct);
            rows.Supersede(standing);
            work.Say("party", Told(standing, null), null);
        }, ct);

    /// <summary>What was answered to one of the four questions; a later answer takes the place of the one before.</summary>
    public Task<CaseView> AskAsync(ActContext context, Guid id, SafeguardInput input, CancellationToken ct) =>
        changes.ChangeAsync(context, id, "case.safeguard", CaseAct.Amend, input, false, async (work, read, rows) =>
        {
            var kind = read.Word("kind", input.Kind, WageWords.Safeguard, $"问的是哪一项", true);
            var answer = read.Word("answer", input.Answer, WageWords.Answered, $"回答", true);
            var next = new SiteSafeguard
            {
                CaseId = id,
                Kind = kind ?? default,
                Version = 1,
                Answer = answer ?? default,
                Number = read.Text("number", input.Number, MaxNumber),
                Bank = read.Text("bank", input.Bank, CaseLimits.Name),
                On = read.Date("on", input.On),
            };
            read.Problems.ThrowIfAny();
            var standing = await db.SiteSafeguards.AsNoTracking().SingleOrDefaultAsync(s => s.CaseId == id && s.Kind == next.Kind && s.UntilPosition == null, ct);
            if (standing is not null)
            {
                if ((next.Answer, next.Number, next.Bank, next.On) == (standing.Answer, standing.Number, standing.Bank, standing.On))
                    throw new RefusalException("nothing-changed");
                rows.Supersede(standing);
                next = next with { Version = standing.Version + 1 };
            }
            rows.Insert(next);
            work.Say("safeguard", standing is null ? null : Told(standing), Told(next));
        }, ct);

    private async Task<CaseParty> StandingAsync(Guid id, int n, CancellationToken ct) =>
        await db.CaseParties.AsNoTracking().SingleOrDefaultAsync(p => p.CaseId == id && p.Number == n && p.UntilPosition == null, ct)
            ?? throw new NotVisibleException("party");

    private static (CaseParty Party, VaultRecord? Person) Read(InputReader read, PartyInput input, CaseWork work, ActContext context)
    {
        var role = read.Word("role", input.Role, WageWords.PartyRole, $"角色", true) ?? default;
        var name = read.Text("name", input.Name, CaseLimits.Name, true, $"名称");
        var phone = read.Text("phone", input.Phone, MaxNumber);
        var isPerson = role == PartyRole.Foreman;
        read.Problems.Check(isPerson || phone is null, "phone", $"只有包工头登记电话；单位的联系方式请写在说明里");
        var article = string.IsNullOrWhiteSpace(input.Article) ? null : LawBook.Find(input.Article.Trim());
        read.Problems.Check(article is not null || string.IsNullOrWhiteSpace(input.Article), "article", $"没有这一条依据，请从列出的条文里选");
        var order = (int)role + 1;
        if (!string.IsNullOrWhiteSpace(input.Order) && !(int.TryParse(input.Order, NumberStyles.None, CultureInfo.InvariantCulture, out order) && order is >= 1 and <= MostParties))
            read.Problems.Add("order", $"次序应为1到{MostParties}的整数");
        var person = isPerson && name is not null ? new VaultRecord
        {
            Id = Guid.CreateVersion7(context.SystemNow),
            OfficeId = work.Before.UnitId,
            Content = Sealed.Text(JsonSerializer.Serialize(new PartyPerson(name, phone is null ? null : PhoneNumber.Normalise(phone)), CoreJson.Api)),
            At = context.Now,
        } : null;
        return (new CaseParty
        {
            CaseId = work.Before.CaseId,
            Number = 0,
            Version = 1,
            Role = role,
            Order = order,
            Name = isPerson ? null : name,
            CreditCode = read.CreditCode("creditCode", input.CreditCode),
            PersonId = person?.Id,
            Article = article?.Key,
            Remark = read.Text("remark", input.Remark, CaseLimits.Reason),
        }, person);
    }

    private static void Put(ActRows rows, CaseWork work, CaseParty? standing, CaseParty party, VaultRecord? person)
    {
        if (person is not null)
            rows.Insert(person);
        if (standing is not null)
            rows.Supersede(standing);
        rows.Insert(party);
        work.Say("party", standing is null ? null : Told(standing, null), Told(party, person?.Content.Digest()));
    }

    private static PartyPerson Of(VaultRecord record) => JsonSerializer.Deserialize<PartyPerson>(record.Content.AsText(), CoreJson.Api)!;

    private static object Told(CaseParty party, string? person) => new
    {
        n = party.Number,
        role = WageWords.PartyRole.Api(party.Role),
        order = party.Order,
        name = party.Name,
        creditCode = party.CreditCode,
        article = party.Article,
        remark = party.Remark,
        person,
    };

    private static object Told(SiteSafeguard s) => new
    {
        kind = WageWords.Safeguard.Api(s.Kind),
        answer = WageWords.Answered.Api(s.Answer),
        number = s.Number,
        bank = s.Bank,
        on = s.On,
    };
}

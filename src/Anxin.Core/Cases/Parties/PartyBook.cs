using System.Text.Json;
using Anxin.Core.Clues;
using Anxin.Core.Law;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Cases.Parties;

/// <summary>A party with the name of whoever it is, and the article in words.</summary>
public sealed record PartyLine(CaseParty Party, PartyPerson? Person)
{
    public string? Name => Party.Name ?? Person?.Name;

    public LawArticle? Article => LawBook.Find(Party.Article);
}

/// <summary>The chain as it stands, from the top, and the answers about what protects wages.</summary>
public sealed record PartiesOf(IReadOnlyList<PartyLine> Chain, IReadOnlyList<SiteSafeguard> Safeguards)
{
    public SiteSafeguard? Of(Safeguard kind) => Safeguards.FirstOrDefault(s => s.Kind == kind);
}

/// <summary>A party that a worker has told of, and that nobody has entered yet.</summary>
/// <param name="Clue">The clue that tells it.</param>
public sealed record ToldParty(Guid Clue, PartyRole Role, string Name, string? Phone)
{
    public PartyInput Input => new() { Role = WageWords.PartyRole.Api(Role), Name = Name, Phone = Phone };
}

/// <summary>Reads parties; the case must have been found visible.</summary>
public static class PartyBook
{
    public static async Task<PartiesOf> PartiesAsync(this AnxinDb db, Guid id, CancellationToken ct)
    {
        var parties = await db.CaseParties.AsNoTracking().Where(p => p.CaseId == id && p.UntilPosition == null)
            .OrderBy(p => p.Order).ThenBy(p => p.Number).ToListAsync(ct);
        var ids = parties.Where(p => p.PersonId is not null).Select(p => p.PersonId!.Value).ToArray();
        var people = ids.Length == 0 ? [] : await db.Vault.AsNoTracking().Where(v => ids.Contains(v.Id) && v.ErasedAt == null)
            .ToDictionaryAsync(v => v.Id, v => v.Content, ct);
        var safeguards = await db.SiteSafeguards.AsNoTracking().Where(s => s.CaseId == id && s.UntilPosition == null).ToListAsync(ct);
        return new PartiesOf([.. parties.Select(p => new PartyLine(p, p.PersonId is { } person && people.TryGetValue(person, out var kept)
            ? JsonSerializer.Deserialize<PartyPerson>(kept.AsText(), CoreJson.Api) : null))], safeguards);
    }

    /// <summary>General contractors and foremen of the case's clues, those of merged cases included, that the chain does not name yet.</summary>
    public static async Task<IReadOnlyList<ToldParty>> ToldPartiesAsync(this AnxinDb db, Guid id, PartiesOf parties, CancellationToken ct)
    {
        var ids = (await db.WithMergedAsync(id, ct)).ToArray();
        var clues = await db.Clues.AsNoTracking().Where(c => c.UntilPosition == null && c.CaseId != null && ids.Contains(c.CaseId.Value) && c.StoryId != null)
            .OrderBy(c => c.ReceivedAt).ToListAsync(ct);
        var stories = clues.ConvertAll(c => c.StoryId!.Value);
        var kept = await db.Vault.AsNoTracking().Where(v => stories.Contains(v.Id) && v.ErasedAt == null).ToDictionaryAsync(v => v.Id, v => v.Content, ct);
        var told = new List<ToldParty>();
        foreach (var clue in clues)
        {
            var story = kept.TryGetValue(clue.StoryId!.Value, out var text) ? JsonSerializer.Deserialize<ClueStory>(text.AsText(), CoreJson.Api) : null;
            if (clue.GeneralContractor is { } general)
                told.Add(new ToldParty(clue.ClueId, PartyRole.GeneralContractor, general, null));
            if (story?.Foreman is { } foreman)
                told.Add(new ToldParty(clue.ClueId, PartyRole.Foreman, foreman, story.ForemanPhone));
        }
        return [.. told.DistinctBy(t => (t.Role, FullWidth.Fold(t.Name)))
            .Where(t => !parties.Chain.Any(l => l.Party.Role == t.Role && l.Name is { } name && FullWidth.Fold(name) == FullWidth.Fold(t.Name)))];
    }

    internal static async Task<PartyPerson?> PersonAsync(this AnxinDb db, CaseParty party, CancellationToken ct) =>
        party.PersonId is { } id && await db.Vault.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.ErasedAt == null, ct) is { } record
            ? JsonSerializer.Deserialize<PartyPerson>(record.Content.AsText(), CoreJson.Api) : null;
}

public sealed record ArticleView(string Key, string Cited, string Says, string Source);

/// <summary>A party as the API answers it; a foreman's phone is masked.</summary>
public sealed record PartyView(int N, string Role, int Order, string? Name, string? CreditCode, string? Phone, ArticleView? Article, string? Remark);

public sealed record SafeguardView(string Kind, string Answer, string? Number, string? Bank, DateOnly? On, ArticleView Article);

/// <param name="Articles">What can be relied on, by key.</param>
public sealed record PartiesView(IReadOnlyList<PartyView> Items, IReadOnlyList<SafeguardView> Safeguards, IReadOnlyList<ArticleView> Articles)
{
    public static PartiesView Of(PartiesOf parties) => new(
        [.. parties.Chain.Select(l => new PartyView(l.Party.Number, WageWords.PartyRole.Api(l.Party.Role), l.Party.Order, l.Name, l.Party.CreditCode,
            l.Person?.Phone is { } phone ? PhoneNumber.Mask(phone) : null, l.Article is { } a ? View(a) : null, l.Party.Remark))],
        [.. parties.Safeguards.Select(s => new SafeguardView(WageWords.Safeguard.Api(s.Kind), WageWords.Answered.Api(s.Answer), s.Number, s.Bank, s.On, View(LawBook.Of(s.Kind))))],
        [.. LawBook.All.Select(View)]);

    private static ArticleView View(LawArticle a) => new(a.Key, a.Cited, a.Zh, a.Source);
}

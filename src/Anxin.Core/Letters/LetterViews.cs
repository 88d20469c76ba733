using Anxin.Rules;

namespace Anxin.Core.Letters;

/// <summary>A letter as the API and the timeline tell it; its text comes apart, out of the vault.</summary>
public sealed record LetterView(
    int N, string Kind, string State, string? DocumentNumber, string Addressee, int TemplateVersion, int? After, DateOnly? SignedOn, string? SignedBy,
    DateOnly? ServedOn, string? ServedHow, string? ReplyDue, bool Provisional, string? ReplyBasis, DateOnly? RepliedOn, string? Reply)
{
    public static LetterView Of(Letter l) => new(
        l.Number, LetterWords.Kinds.Api(l.Kind), LetterWords.States.Api(l.State), l.DocumentNumber, l.Addressee, l.TemplateVersion, l.After, l.SignedOn, l.SignedBy,
        l.ServedOn, l.ServedHow is { } how ? LetterWords.Services.Api(how) : null, l.ReplyDue is { } due ? CivilTime.Iso(due) : null, l.ReplyProvisional,
        l.ReplyBasis, l.RepliedOn, l.Reply is { } reply ? LetterWords.Replies.Api(reply) : null);
}

/// <summary>How the ladder of a case stands, as the API tells it.</summary>
/// <param name="Step"><c>start</c>, <c>sign</c>, <c>serve</c>, <c>wait</c>, <c>climb</c>, <c>beyond</c> or <c>done</c>.</param>
/// <param name="N">The letter it is about.</param>
/// <param name="Next">The kind of letter to write next.</param>
/// <param name="RecommendationEarly">
/// <c>noOpinion</c>, <c>awaited</c> or <c>putRight</c>: why a recommendation would come before its turn; a warning, never a refusal.
/// </param>
public sealed record LadderView(string Step, int? N, string? Next, string? RecommendationEarly)
{
    public static LadderView Of(LadderStand stand, LadderEarly? early) => new(
        stand.Step.ToString().ToLowerInvariant(), stand.Letter?.Number, stand.Next is { } kind ? LetterWords.Kinds.Api(kind) : null,
        early is { } why ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(why.ToString()) : null);
}

using Anxin.Core.Cases;
using Anxin.Core.Limits;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Core.Letters;

/// <summary>A template in force for a unit.</summary>
/// <param name="Version">0: the one that ships.</param>
/// <param name="From">The unit whose wording it is; null for the one that ships.</param>
public sealed record TemplateInForce(LetterKind Kind, int Version, UnitNode? From, LetterText Text);

/// <summary>A letter about to be drafted: filled in from the case.</summary>
public sealed record PreparedLetter(LetterKind Kind, int TemplateVersion, string Addressee, LetterText Text, Letter? After);

/// <summary>The templates in force, and letters prepared from them.</summary>
public sealed class LetterTemplates(AnxinDb db, LimitBook limits)
{
    /// <summary>The setting under which a kind's time for a reply stands.</summary>
    public static string LimitOf(LetterKind kind) => "letter." + LetterWords.Kinds.Api(kind) + ".reply";

    /// <summary>The unit's own, or that of the nearest unit above it that has one; else the one that ships.</summary>
    public async Task<TemplateInForce> OfAsync(LetterKind kind, Guid unit, UnitTree tree, CancellationToken ct)
    {
        var own = await db.LetterTemplates.AsNoTracking().Where(t => t.Kind == kind && t.UntilPosition == null).ToListAsync(ct);
        foreach (var above in tree.Above(unit))
            if (own.Find(t => t.UnitId == above.Id) is { } found)
                return new TemplateInForce(kind, found.Version, above, LetterText.Parse(found.Text));
        return new TemplateInForce(kind, 0, null, LetterTemplate.Shipped(kind));
    }

    /// <param name="letters">The case's letters as they stand.</param>
    public async Task<PreparedLetter> PrepareAsync(LetterKind kind, CaseState state, IReadOnlyList<Letter> letters, UnitTree tree, DateTime now, CancellationToken ct)
    {
        var template = await OfAsync(kind, state.UnitId, tree, ct);
        var name = tree.Find(state.UnitId)?.Name ?? "";
        var limit = await limits.OfAsync(LimitOf(kind), state.UnitId, now, ct);
        var unit = await db.Units.AsNoTracking().SingleAsync(u => u.Id == state.UnitId, ct);
        var before = letters.Where(l => l.State is LetterState.Served or LetterState.Answered && l.Kind <= kind).MaxBy(l => (l.Kind, l.Number));
        var text = LetterFills.Fill(template.Text, kind, state, name, limit.Amount + LimitWords.Spans.Chinese(limit.Span), before, LetterFills.Contact(unit), now);
        var addressee = kind == LetterKind.Recommendation ? LabourDepartment(name) : state.Employer;
        return new PreparedLetter(kind, template.Version, addressee, text, before);
    }

    /// <summary>The labour department of the same level, as its name is usually formed; the form lets it be put right.</summary>
    private static string LabourDepartment(string unit) =>
        unit.EndsWith("总工会", StringComparison.Ordinal) ? unit[..^3] + (unit.EndsWith("省总工会", StringComparison.Ordinal) ? "人力资源和社会保障厅" : "人力资源和社会保障局") : "人力资源和社会保障部门";
}

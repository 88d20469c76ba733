using Anxin.Core.Cases;
using Anxin.Core.Custody;
using Anxin.Core.Organisation;
using Anxin.Rules;

namespace Anxin.Web.Api;

/// <summary>Custody of a case as the API tells it.</summary>
/// <param name="Owner">Who has it in hand; a unit's or an agency's code.</param>
/// <param name="Accountable">The unit where it counts.</param>
/// <param name="Allowed">What the machine lets happen next, by name.</param>
public sealed record CustodyAnswer(
    string Owner, string Accountable, string Phase, IReadOnlyList<string> Allowed, HandoverView? Pending, HandoverView? Current, IReadOnlyList<CustodyLine> Thread)
{
    public static CustodyAnswer Of(CaseState state, CustodyView view, UnitTree tree) => new(
        tree.CodeOf(state.HolderId), tree.CodeOf(state.UnitId), Camel(view.State.Phase), [.. CustodyMachine.From(view.State.Phase).Select(Camel)],
        view.Pending is { } p ? HandoverView.Of(p, tree) : null, view.Current is { } c ? HandoverView.Of(c, tree) : null,
        [.. view.Thread.Select(l => new CustodyLine(CivilTime.Iso(l.At), l.Handover is { } h ? HandoverView.Of(h, tree) : null,
            l.Exchange is { } e ? CustodyWords.ExchangeKind.Api(e.Kind) : null, l.Exchange is { } f ? tree.CodeOf(f.FromId) : null,
            l.Exchange is { } t ? tree.CodeOf(t.ToId) : null, l.Exchange?.By, l.Exchange is { } m ? CustodyWords.ExchangeMeans.Api(m.Means) : null,
            l.Text, l.Exchange?.LetterNumber))]);

    private static string Camel<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

/// <summary>One line of the thread: an offer, or what was told.</summary>
public sealed record CustodyLine(
    string At, HandoverView? Handover, string? Told, string? From, string? To, string? By, string? Means, string? Text, string? LetterNumber);

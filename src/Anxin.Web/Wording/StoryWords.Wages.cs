using System.Text.Json;
using Anxin.Core.Law;
using Anxin.Rules;

namespace Anxin.Web.Wording;

// Parties, wages and call-backs on a case's story: figures and words, never who it is.
public sealed partial class StoryWords
{
    private string? Wages(string field, JsonElement value) => field switch
    {
        "party" => L["{0} {1} {2}", Word(WageWords.PartyRole, value.GetProperty("role")), Text(value, "name") ?? "", LawBook.Find(Text(value, "article"))?.Cited ?? ""],
        "safeguard" => L["{0}：{1}", Word(WageWords.Safeguard, value.GetProperty("kind")), Word(WageWords.Answered, value.GetProperty("answer"))],
        "worker" => Worker(value),
        "shown" => L["名单第{0}号", value.GetProperty("n").GetInt32()],
        "workers" => L["{0:N0}行，欠{1}元", value.GetArrayLength(), Say.Yuan(value.EnumerateArray().Sum(l => Fen(l, "owedYuan") ?? 0))],
        "payment" => L["{0} {1} {2}", Date(value.GetProperty("on")), Word(WageWords.PaymentMethod, value.GetProperty("method")),
            value.GetProperty("proof").ValueKind == JsonValueKind.Null ? L["没有凭证"].Value : L["有凭证"].Value],
        "callback" => L["{0} {1}", Date(value.GetProperty("on")), Word(WageWords.CallBackResult, value.GetProperty("result"))],
        _ => Word(WageWords.ClosingProof, value),
    };

    private string Worker(JsonElement line)
    {
        var owed = Fen(line, "owedYuan") is { } fen ? L["欠{0}元", Say.Yuan(fen)].Value : L["欠多少待核"].Value;
        var told = L["名单第{0}号，{1}", line.GetProperty("n").GetInt32(), owed].Value;
        return Text(line, "confirmedOn") is null ? told : L["{0}，本人已确认", told];
    }

    private static long? Fen(JsonElement value, string field) => Money.TryParseYuan(Text(value, field), out var fen, out _) ? fen : null;

    private static string? Text(JsonElement value, string field) =>
        value.TryGetProperty(field, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}

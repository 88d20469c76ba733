using System.Text.Json;
using Anxin.Core.Organisation;
using Anxin.Rules;
using Anxin.Web.Wording;

namespace Anxin.Web.Pages.Reports;

/// <summary>What changed since a table was frozen, in words: no field's key and no word's API name is ever shown.</summary>
public sealed class ChangeWords(Wordbook L, Say say)
{
    public string Label(string field) => field switch
    {
        "acceptedOn" => L["受理日期"],
        "unit" => L["责任单位"],
        "status" => L["状态"],
        "employer" => L["企业名称"],
        "industry" => L["所属行业"],
        "constructionProject" => L["工程建设项目"],
        "people" => L["欠薪人数"],
        "amountYuan" => L["欠薪金额"],
        "recoveredPeople" => L["已追回人数"],
        "recoveredYuan" => L["已追回金额"],
        "closedOn" => L["办结日期"],
        "mediated" => L["调解"],
        "legalService" => L["法律服务"],
        "servedUnspecified" => L["调解或法律服务"],
        "inspection" => L["检查"],
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>Null where there was nothing.</summary>
    public string? Value(string field, JsonElement? value, UnitTree tree)
    {
        if (value is not { ValueKind: not JsonValueKind.Null } known)
            return field is "people" or "amountYuan" ? L["待核"].Value : null;
        return field switch
        {
            "acceptedOn" or "closedOn" => say.Date(known.Deserialize<DateOnly>()),
            "unit" => tree.Find(known.GetString() ?? "")?.Name ?? known.GetString(),
            "status" => Word(Words.CaseStatus, known),
            "industry" => Word(Words.Industry, known),
            "people" or "recoveredPeople" => say.People(known.GetInt64()),
            "amountYuan" or "recoveredYuan" => Money.TryParseYuan(known.GetString(), out var fen, out _) ? say.Money(fen) : known.GetString(),
            _ => known.ValueKind switch { JsonValueKind.True => L["是"], JsonValueKind.False => L["否"], _ => known.ToString() },
        };
    }

    private string Word<T>(Vocabulary<T> words, JsonElement value) where T : struct, Enum =>
        words.TryParse(value.GetString(), out var word) ? say.Word(words, word) : value.ToString();
}

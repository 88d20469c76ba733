using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Anxin.Core.Campaigns;

namespace Anxin.Rules.Tests.Campaigns;

/// <summary>The published schema and the reader say the same: for each property of the schema, the reader is asked what it thinks.</summary>
public class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ShippedCampaigns.Schema())!;

    // Every key that a campaign can have, each with a right value. JSON is YAML, so the reader reads it.
    private static JsonObject Full() => (JsonObject)JsonNode.Parse(
        """
        {
          "code": "a", "title": "t", "titleEnglish": "t",
          "notice": {"number": "n", "title": "t", "issuedBy": "u", "issuedOn": "2025-01-01"},
          "window": {"from": "2025-11-01", "to": "2026-02-01"},
          "reporters": {"kinds": ["county"], "codes": ["630102"]},
          "recipient": {"unit": "630100", "office": "o"},
          "duties": [{
            "key": "k", "name": "n", "nameEnglish": "n", "form": "annex1", "window": {"from": "2025-11-01", "to": "2025-12-01"},
            "rhythm": "weekly", "clipped": false, "due": {"weekday": "friday", "at": "09:00", "onHoliday": "keep"},
            "zeroWhen": "no-activity", "include": "accepted", "delivery": {"by": "email", "stampedScan": true, "address": "a"},
            "zerosPassedTo": "z", "clause": "c", "reading": "r"}],
          "immediate": {
            "name": "n", "nameEnglish": "n", "window": {"from": "2025-11-01", "to": "2025-12-01"}, "measure": "people",
            "atLeast": 50, "acknowledgeWithin": "2h", "delivery": {"by": "telephone", "stampedScan": false, "address": "a"},
            "clause": "c", "reading": "r"},
          "dayBook": {"name": "n", "nameEnglish": "n", "window": {"from": "2025-11-01", "to": "2025-12-01"}, "clause": "c", "reading": "r"}
        }
        """)!;

    // The rules among which a duty chooses one; each is tried in the place of the others below.
    private static readonly string[] DueRules =
        ["weekday", "daysAfter", "workingDaysAfter", "workingDayOfNextMonth", "workingDaysAfterSpringFestival"];

    [Fact]
    public void The_full_example_has_every_property_of_the_schema()
    {
        Assert.Empty(Problems(Full()));
        foreach (var (path, schema) in Objects())
        {
            var expected = Properties(schema).Where(name => !path.EndsWith(".due", StringComparison.Ordinal) || name == "weekday" || !DueRules.Contains(name));
            Assert.Equal(expected.Order(), At(Full(), path).AsObject().Select(p => p.Key).Order());
        }
    }

    [Fact]
    public void A_key_is_required_by_the_reader_exactly_where_the_schema_says_so()
    {
        foreach (var (path, schema) in Objects())
            foreach (var name in At(Full(), path).AsObject().Select(p => p.Key).ToList())
            {
                var without = Full();
                At(without, path).AsObject().Remove(name);
                var required = Required(schema).Contains(name) || (path.EndsWith(".due", StringComparison.Ordinal) && name == "weekday");
                Assert.True(required == Problems(without).Count > 0, $"{path}.{name}: required is {required} in the schema");
            }
    }

    [Fact]
    public void Unknown_keys_are_refused_everywhere_by_both()
    {
        foreach (var (path, schema) in Objects())
        {
            Assert.False(schema["additionalProperties"]!.GetValue<bool>());
            var more = Full();
            At(more, path)["surprise"] = "x";
            Assert.Equal("unknown-key", Assert.Single(Problems(more)).Code);
        }
    }

    [Fact]
    public void The_reader_takes_each_name_of_an_enumeration_and_no_other()
    {
        var tried = 0;
        foreach (var (path, name, schema) in Leaves().Where(l => l.Schema["enum"] is not null))
        {
            foreach (var value in schema["enum"]!.AsArray())
                Assert.DoesNotContain(Problems(With(path, name, value!)), p => p.Code.StartsWith("not-a", StringComparison.Ordinal));
            var problem = Problems(With(path, name, "surprise")).First(p => p.Code.StartsWith("not-a", StringComparison.Ordinal));
            var offered = problem.Message[(problem.Message.LastIndexOf('：') + 1)..].Split(", ");
            Assert.Equal(schema["enum"]!.AsArray().Select(v => v!.GetValue<string>()).Order(), offered.Order());
            tried++;
        }
        Assert.True(tried >= 9, $"{tried} enumerations");
    }

    [Fact]
    public void Bounds_of_numbers_are_the_readers()
    {
        foreach (var (path, name, schema) in Leaves().Where(l => l.Schema["minimum"] is not null))
            foreach (var (value, right) in Around(schema["minimum"]!.GetValue<int>(), schema["maximum"]!.GetValue<int>()))
            {
                var file = Full();
                if (DueRules.Contains(name))
                    file["duties"]![0]!["due"] = new JsonObject();
                At(file, path)[name] = value;
                Assert.True(right == (Problems(file).Count == 0), $"{path}.{name} = {value}");
            }
    }

    [Fact]
    public void Texts_may_be_as_long_as_the_schema_says_and_never_empty()
    {
        foreach (var (path, name, schema) in Leaves().Where(l => l.Schema["maxLength"] is not null))
        {
            var longest = schema["maxLength"]!.GetValue<int>();
            Assert.Empty(Problems(With(path, name, new string('字', longest))));
            Assert.Equal("too-long-text", Assert.Single(Problems(With(path, name, new string('字', longest + 1)))).Code);
        }
    }

    [Fact]
    public void A_campaign_without_duties_is_refused_by_both()
    {
        Assert.Equal(1, Schema["properties"]!["duties"]!["minItems"]!.GetValue<int>());
        var none = Full();
        none["duties"] = new JsonArray();
        Assert.Equal("empty-list", Assert.Single(Problems(none)).Code);
    }

    [Theory]
    [InlineData("duties[0]", "rhythm", "daily", "weekly", "ten-day", "monthly", "once", "every-2-days", "every-10-days", "every-60-days", "every-1-days", "every-61-days", "every-99-days", "yearly", "every-02-days")]
    [InlineData("duties[0].due", "at", "00:00", "23:59", "24:00", "9:00", "09:60", "noon")]
    [InlineData("duties[0]", "key", "a", "tenDay", "ten-day", "A", "9", "a b")]
    [InlineData("", "code", "a", "9-a", "-a", "A", "a_b")]
    [InlineData("immediate", "acknowledgeWithin", "2h", "30m", "1d", "0h", "2", "h", "2 h")]
    public void Patterns_and_the_reader_agree(string path, string name, params string[] values)
    {
        var pattern = Leaves().Single(l => l.Path == path && l.Name == name).Schema["pattern"]!.GetValue<string>();
        foreach (var value in values)
            Assert.True(Regex.IsMatch(value, pattern) == (Problems(With(path, name, value)).Count == 0), $"{path}.{name} = {value}");
    }

    private static IReadOnlyList<CampaignProblem> Problems(JsonNode campaign) =>
        CampaignFile.Parse(campaign.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), "x.yaml").Problems;

    private static JsonObject With(string path, string name, JsonNode value)
    {
        var file = Full();
        var at = At(file, path);
        at[name] = at[name] is JsonArray ? new JsonArray(value.DeepClone()) : value.DeepClone();
        return file;
    }

    private static IEnumerable<(int Value, bool Right)> Around(int minimum, int maximum) =>
        [(minimum - 1, false), (minimum, true), (maximum, true), (maximum + 1, false)];

    private static JsonNode At(JsonNode node, string path) => path.Split('.', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(node, (at, key) => key.EndsWith("[0]", StringComparison.Ordinal) ? at[key[..^3]]![0]! : at[key]!);

    private static IEnumerable<(string Path, JsonNode Schema)> Objects() => Objects("", Schema);

    private static IEnumerable<(string Path, JsonNode Schema)> Objects(string path, JsonNode schema)
    {
        yield return (path, schema);
        foreach (var name in Properties(schema))
        {
            var property = Resolved(schema["properties"]![name]!);
            var (key, inner) = property["items"] is { } items ? ($"{name}[0]", Resolved(items)) : (name, property);
            if (inner["properties"] is null)
                continue;
            foreach (var found in Objects(path.Length == 0 ? key : $"{path}.{key}", inner))
                yield return found;
        }
    }

    private static IEnumerable<(string Path, string Name, JsonNode Schema)> Leaves() =>
        from found in Objects()
        from name in Properties(found.Schema)
        let property = Resolved(found.Schema["properties"]![name]!)
        select (found.Path, name, property["items"] is { } items ? Resolved(items) : property);

    private static JsonNode Resolved(JsonNode schema) =>
        schema["$ref"] is { } reference ? Schema["$defs"]![reference.GetValue<string>()["#/$defs/".Length..]]! : schema;

    private static IEnumerable<string> Properties(JsonNode schema) => schema["properties"]!.AsObject().Select(p => p.Key);

    private static List<string> Required(JsonNode schema) =>
        [.. (schema["required"]?.AsArray() ?? []).Select(r => r!.GetValue<string>())];
}

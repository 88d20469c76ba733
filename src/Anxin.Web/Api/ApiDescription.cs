using System.Text.Json.Nodes;
using Anxin.Rules;
using Anxin.Web.Wording;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anxin.Web.Api;

/// <summary>A query parameter that an endpoint reads by itself, for its description.</summary>
public sealed record QueryParameter(string Name, string Description);

/// <summary>An endpoint that takes a file, as multipart/form-data with one part named file.</summary>
/// <param name="Description">What the file is to be.</param>
/// <param name="Example">One as text; null where it is a picture or paper.</param>
public sealed record TakesFile(string Description, string? Example = null)
{
    /// <summary>A part of words beside it, without which nothing is taken; the file itself may then be left out.</summary>
    public (string Name, string Description, string Example)? Words { get; init; }
}

/// <summary>An endpoint that answers one of two shapes.</summary>
public sealed record OrAnswers(Type Type);

/// <summary>What the published description says beside the shapes: examples, the submission key, the kinds of no.</summary>
public static class ApiDescription
{
    private const string Bearer = "bearer";
    private const string ProblemName = "Problem";

    private static readonly (string Status, string Says)[] Noes =
    [
        ("400", "Bad input: errors has one or more sentences for each field"), ("401", "No or bad token"),
        ("404", "Not there, or outside what you may see"),
    ];

    private static readonly (string Status, string Says)[] NoesOfActs =
    [
        ("403", "An act that your role may not do"), ("409", "stale-version, or idempotency-key-reused: a submission key came with another body"),
        ("413", "The body is too large"), ("422", "Refused by a rule of the work; code says which, see the schema Problem"),
    ];

    /// <summary>RFC 9457, with the codes that a refusal can have.</summary>
    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Problem details (RFC 9457); title and detail are in Chinese, for people",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["title"] = Text("What kind of no"),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text("Every problem in one line"),
            ["code"] = Text("Stable. input, not-found, role, stale-version, idempotency-key-reused, too-large; of refusals (422): "
                + string.Join("; ", RefusalWords.Codes().Select(r => $"{r.Code}: {r.Says}"))),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "With 400: the sentences for each field, by its path, such as employer.name",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text(null) },
            },
        },
    };

    private static OpenApiRequestBody Multipart(TakesFile file)
    {
        var parts = new Dictionary<string, IOpenApiSchema> { ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = file.Description } };
        var content = new OpenApiMediaType
        {
            Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { file.Words?.Name ?? "file" }, Properties = parts },
        };
        if (file.Words is { } words)
        {
            parts[words.Name] = Text(words.Description);
            content.Example = new JsonObject { [words.Name] = words.Example };
        }
        else
            content.Example = new JsonObject { ["file"] = file.Example ?? "(bytes of the file)" };
        return new() { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["multipart/form-data"] = content } };
    }

    private static OpenApiSchema Text(string? says) => new() { Type = JsonSchemaType.String, Description = says };

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Anxin 安薪",
                Version = "v1",
                Description = "Civil dates as 2022-10-03; instants ISO 8601 with offset, answered in +08:00; money in yuan, accepted as text or number "
                    + "with 0–2 decimals, answered as text with two; flags as booleans, counts as integers.",
            };
            document.Components ??= new OpenApiComponents();
            document.AddComponent(ProblemName, Problem());
            document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Sentence))
                schema.Type = JsonSchemaType.String;
            if (ApiInputs.All.Contains(context.JsonTypeInfo.Type))
                foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                    if (property is OpenApiSchema text && ApiInputs.TypeOf(name) is { } type)
                        text.Type = type;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, ct) =>
        {
            await AnswersAsync(operation, context, ct);
            foreach (var (status, says) in context.Description.HttpMethod == "POST" ? Noes.Concat(NoesOfActs) : Noes)
                operation.Responses!.TryAdd(status, new OpenApiResponse
                {
                    Description = says,
                    Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(ProblemName, context.Document) } },
                });
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            foreach (var query in metadata.OfType<QueryParameter>())
            {
                // One that the handler reads by itself stands there already, without its meaning.
                if (operation.Parameters?.FirstOrDefault(p => p.In == ParameterLocation.Query && p.Name == query.Name) is { } own)
                    operation.Parameters.Remove(own);
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = query.Name,
                    In = ParameterLocation.Query,
                    Description = query.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }
            if (context.Description.HttpMethod == "POST")
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Description = "The same key and body get the first answer again",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            if (metadata.OfType<TakesFile>().FirstOrDefault() is { } file)
                operation.RequestBody = Multipart(file);
            if (metadata.OfType<IAcceptsMetadata>().FirstOrDefault()?.RequestType is { } input && ApiExamples.All.TryGetValue(input, out var example))
                foreach (var content in operation.RequestBody?.Content?.Values ?? [])
                    content.Example = JsonNode.Parse(example);
        });
    }

    /// <summary>Examples of what is answered; a file is bytes, not text that stands for them.</summary>
    private static async Task AnswersAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var answer in context.Description.SupportedResponseTypes)
            foreach (var (type, content) in operation.Responses![$"{answer.StatusCode}"].Content ?? new Dictionary<string, OpenApiMediaType>())
            {
                if (!type.EndsWith("json", StringComparison.Ordinal))
                    content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
                else if (answer.Type is { } shape && ApiExamples.Answers.TryGetValue(shape, out var example))
                    content.Example = JsonNode.Parse(example);
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OrAnswers>().FirstOrDefault() is { } other)
                    content.Schema = new OpenApiSchema { AnyOf = [content.Schema!, await context.GetOrCreateSchemaAsync(other.Type, null, ct)] };
            }
    }
}

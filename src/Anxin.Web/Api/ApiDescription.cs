using System.Text.Json.Nodes;
using Anxin.Core.Cases;
using Anxin.Core.Clues;
using Anxin.Core.Cases.Parties;
using Anxin.Core.Cases.Wages;
using Anxin.Core.Dispatch;
using Anxin.Core.Inspections;
using Anxin.Core.Reports;
using Anxin.Rules;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anxin.Web.Api;

/// <summary>A query parameter that an endpoint reads by itself, for its description.</summary>
public sealed record QueryParameter(string Name, string Description);

/// <summary>What the published description says beside the shapes: examples, the submission key, the kinds of no.</summary>
public static class ApiDescription
{
    private const string Bearer = "bearer";

    private static readonly Dictionary<Type, string> Examples = new()
    {
        [typeof(CreateCase)] = """
            {"unit":"630102","acceptedOn":"2022-10-03","channel":"hotline12351","employer":{"name":"示例建筑有限公司","creditCode":"91630100000000019A"},
            "site":{"name":"示例安置房项目","constructionProject":true},"industry":"construction","people":37,"amountYuan":"412000.00","disputed":false}
            """,
        [typeof(AmendCase)] = """{"people":52,"reason":"到工地核实","version":3}""",
        [typeof(RecordService)] = """{"kind":"mediation","on":"2022-10-08"}""",
        [typeof(RecordRecovery)] = """{"on":"2022-10-09","people":10,"amountYuan":"56000.00"}""",
        [typeof(CloseCase)] = """{"on":"2022-10-20","outcome":"paidInFull","evidence":{"text":"银行代发回单，60人全部到账"}}""",
        [typeof(PartyInput)] = """{"role":"generalContractor","name":"示例建设集团有限公司","creditCode":"91632801MA00000X7F","article":"wage-regulation-30","order":2}""",
        [typeof(SafeguardInput)] = """{"kind":"specialAccount","answer":"yes","bank":"示例银行城东支行","on":"2022-03-01"}""",
        [typeof(WorkerInput)] = """
            {"name":"示例工人甲","number":"11010519491231002X","phone":"13800000000","trade":"木工","days":"26","rateYuan":"260.00","rateBasis":"day",
            "from":"2022-08-01","to":"2022-08-31","owedYuan":"6760.00"}
            """,
        [typeof(ConfirmPaid)] = """{"how":"phone","on":"2022-10-18"}""",
        [typeof(MarkComplete)] = """{"complete":true}""",
        [typeof(RecordPayments)] = """{"on":"2022-10-09","method":"bankTransfer","lines":[{"line":1,"amountYuan":"3000.00"},{"line":2}],"instalment":1}""",
        [typeof(LogCallBack)] = """{"on":"2022-10-22","whom":"第3号工人","lines":["3"],"result":"paid","said":"钱已到卡上"}""",
        [typeof(ClosingApi.AmountQuestion)] = """{"days":"52","dayRateYuan":"260","paidYuan":"5000"}""",
        [typeof(SetMinimumWage)] = """{"unit":"630100","monthlyYuan":"2000.00","from":"2022-01-01","source":"示例文件"}""",
        [typeof(WithReason)] = """{"reason":"录入有误"}""",
        [typeof(MergeCase)] = """{"into":"0192a3b4-0000-7000-8000-000000000000","people":60,"reason":"同一工地的两批工人"}""",
        [typeof(ReassignCase)] = """{"toUnit":"630103","reason":"工地在城中区"}""",
        [typeof(RecordInspection)] = """
            {"unit":"630102","on":"2022-10-12","employer":{"name":"示例建筑有限公司"},"industry":"construction","constructionProject":true,"workers":120,"migrantWorkers":96}
            """,
        [typeof(SubmitReport)] = """{"signedOffBy":"示例负责人","preparedBy":"示例制表人","phone":"0971-0000000"}""",
        [typeof(AnswerReport)] = """{"reason":"人数与上周不符，请核对"}""",
        [typeof(Acknowledge)] = """{"by":"示例值班员","phone":"0971-0000000"}""",
        [typeof(CreateClue)] = """
            {"unit":"630102","channel":"hotline12351","sourceSystem":"示例热线工单","sourceNumber":"GD2022100300017","receivedOn":"2022-10-03",
            "employer":"示例建筑劳务有限公司","site":"示例安置房项目","people":12,"amountYuan":"86000.00","owedFrom":"2022-06-01","owedTo":"2022-08-31",
            "heard":"木工班组三个月没有领到工资","name":"示例来电人","phone":"0971-0000000","consent":true,"consentWording":"为了办理，工会可以把您反映的情况转给有权处理的部门。"}
            """,
        [typeof(DeclineClue)] = """{"conclusion":"notWages","reason":"反映的是分包工程款，不是工资","goTo":"人民法院诉讼服务中心，电话12368"}""",
        [typeof(AskForMore)] = """{"text":"请问项目叫什么名字，一共多少人没有领到？"}""",
        [typeof(AnswerPetition)] = """{"on":"2022-10-12","how":"挂号信送达"}""",
        [typeof(JoinCase)] = """{"case":"0192a3b4-0000-7000-8000-000000000000"}""",
        [typeof(DutyApi.MoveClock)] = """{"now":"2022-10-10T16:00:00+08:00"}""",
    };

    private static readonly (string Status, string Says)[] Noes =
    [
        ("400", "Bad input: problem details with errors per field"), ("401", "No or bad token"), ("403", "An act that your role may not do"),
        ("404", "Not there, or outside what you may see"), ("409", "Stale version, or a submission key reused with another body"),
        ("422", "Refused by a rule of the work; the code is stable"),
    ];

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
            document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(Sentence))
                schema.Type = JsonSchemaType.String;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var (status, says) in Noes)
                operation.Responses!.TryAdd(status, new OpenApiResponse { Description = says });
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            foreach (var query in metadata.OfType<QueryParameter>())
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = query.Name,
                    In = ParameterLocation.Query,
                    Description = query.Description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            if (context.Description.HttpMethod == "POST")
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "Idempotency-Key",
                    In = ParameterLocation.Header,
                    Description = "The same key and body get the first answer again",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            if (metadata.OfType<IAcceptsMetadata>().FirstOrDefault()?.RequestType is { } input && Examples.TryGetValue(input, out var example))
                foreach (var content in operation.RequestBody?.Content?.Values ?? [])
                    content.Example = JsonNode.Parse(example);
            return Task.CompletedTask;
        });
    }
}

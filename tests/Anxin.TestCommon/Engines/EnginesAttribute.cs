using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Anxin.TestCommon;

/// <summary>
/// One theory, every engine: the first parameter is the engine, the rest stand here. Without PostgreSQL on the machine its rows
/// skip, visibly; with <c>ANXIN_NO_SKIP=1</c>, as in the gate, they fail instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class EnginesAttribute(params object?[] rest) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new(Enum.GetValues<Engine>().Select(Row).ToArray());

    public override bool SupportsDiscoveryEnumeration() => true;

    private ITheoryDataRow Row(Engine engine) => new TheoryDataRow([engine, .. rest])
    {
        Skip = engine == Engine.Postgres && !PostgresCluster.IsInstalled ? Missing.Reason("PostgreSQL") : null,
    };
}

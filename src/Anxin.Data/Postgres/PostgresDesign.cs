using Anxin.Core;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Data.Postgres;

/// <summary>For <c>dotnet ef</c>: the same model as at run time, connected to nothing.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        (PostgresDb)new ServiceCollection().AddAnxinDatabase("Host=localhost", ".").BuildServiceProvider().GetRequiredService<AnxinDb>();
}

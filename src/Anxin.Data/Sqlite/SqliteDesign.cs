using Anxin.Core;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Data.Sqlite;

/// <summary>For <c>dotnet ef</c>: the same model as at run time, connected to nothing.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        (SqliteDb)new ServiceCollection().AddAnxinDatabase(null, ".").BuildServiceProvider().GetRequiredService<AnxinDb>();
}

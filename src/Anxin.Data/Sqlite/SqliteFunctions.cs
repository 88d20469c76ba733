using System.Data.Common;
using Anxin.Rules;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anxin.Data.Sqlite;

/// <summary>Gives every connection the one function that SQLite has no words for: whether a case holds what is searched.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    public const string Holds = "anxin_holds";

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateFunction<string, string, string?, string?, string, bool>(Holds,
            (number, employer, site, code, runs) => SearchText.Holds($"{number}\n{employer}\n{site}\n{code}", runs), isDeterministic: true);
        return result;
    }
}

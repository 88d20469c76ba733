using System.Data.Common;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Anxin.Data;

/// <summary>Notes every transaction that is committed.</summary>
internal sealed class WriteNotes(Writes writes) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => writes.Note();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        writes.Note();
        return Task.CompletedTask;
    }
}

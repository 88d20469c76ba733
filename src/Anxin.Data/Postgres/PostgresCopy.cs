using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Npgsql;

namespace Anxin.Data.Postgres;

/// <summary>Rows by binary COPY, put down as the wire has them: value by value the provider's writer costs as much as the server.</summary>
/// <remarks>The format is that of https://www.postgresql.org/docs/15/sql-copy.html under "Binary Format".</remarks>
internal sealed class PostgresCopy(RowPlan plan, long position)
{
    private const int FlushAt = 1 << 18;

    // "PGCOPY", a newline, 0xFF, carriage return, newline, zero; then flags and the length of an extension: none.
    private static readonly byte[] Head = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;
    private static readonly long EpochTicks = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private readonly ArrayBufferWriter<byte> buffer = new(FlushAt * 2);

    public async Task WriteAsync(NpgsqlConnection connection, IEnumerable<object> rows, CancellationToken ct)
    {
        var columns = string.Join(", ", plan.Columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY {plan.Table} ({columns}) FROM STDIN (FORMAT BINARY)", ct);
        try
        {
            buffer.Write(Head);
            foreach (var row in rows)
            {
                Write(row);
                if (buffer.WrittenCount < FlushAt)
                    continue;
                await copy.WriteAsync(buffer.WrittenMemory, ct);
                buffer.ResetWrittenCount();
            }
            Write((short)-1);
            await copy.WriteAsync(buffer.WrittenMemory, ct);
        }
        catch
        {
            await copy.CancelAsync();
            throw;
        }
    }

    private void Write(object row)
    {
        Write((short)plan.Columns.Count);
        foreach (var column in plan.Columns)
        {
            if (column.IsActPosition)
                WriteLong(position);
            else
                WriteValue(column.ProviderValue(row));
        }
    }

    private void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                Write(-1);
                break;
            case string text:
                WriteText(text);
                break;
            case Guid id:
                Write(16);
                id.TryWriteBytes(buffer.GetSpan(16), bigEndian: true, out _);
                buffer.Advance(16);
                break;
            case int number:
                Write(4);
                Write(number);
                break;
            case long number:
                WriteLong(number);
                break;
            case short number:
                Write(2);
                Write(number);
                break;
            case bool yes:
                Write(1);
                buffer.GetSpan(1)[0] = yes ? (byte)1 : (byte)0;
                buffer.Advance(1);
                break;
            case DateOnly date:
                Write(4);
                Write(date.DayNumber - Epoch);
                break;
            case DateTime { Kind: DateTimeKind.Utc } instant:
                WriteLong((instant.Ticks - EpochTicks) / TimeSpan.TicksPerMicrosecond);
                break;
            case byte[] bytes:
                Write(bytes.Length);
                buffer.Write(bytes);
                break;
            default:
                throw new NotSupportedException($"{plan.Table} is given a {value.GetType()}, or an instant that is not UTC.");
        }
    }

    private void WriteText(string text)
    {
        var span = buffer.GetSpan(4 + Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, span[4..]);
        BinaryPrimitives.WriteInt32BigEndian(span, length);
        buffer.Advance(4 + length);
    }

    private void WriteLong(long value)
    {
        Write(8);
        BinaryPrimitives.WriteInt64BigEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    private void Write(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.GetSpan(4), value);
        buffer.Advance(4);
    }

    private void Write(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.GetSpan(2), value);
        buffer.Advance(2);
    }
}

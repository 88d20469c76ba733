namespace Anxin.Core.Custody;

/// <summary>What the letter of a notification says; no worker's identity is in it.</summary>
/// <param name="Issuer">The union's name on that day.</param>
/// <param name="Number">Null on a draft, and where it is told at a desk or by interface.</param>
/// <param name="Clues">In order of receipt.</param>
/// <param name="Contact">Name and telephone of whoever answers for the unit; null where none is set.</param>
public sealed record NoticeLetter(string Issuer, string? Number, string Addressee, DateOnly On, IReadOnlyList<NoticeRow> Clues, string? Contact);

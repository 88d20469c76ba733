namespace Anxin.Core.Cases.Parties;

/// <summary>A party of the chain. The credit code is checked and never demanded; a foreman is a person, whose name and phone go into the vault.</summary>
public sealed record PartyInput : CaseInput
{
    public string? Role { get; init; }
    public string? Name { get; init; }
    public string? CreditCode { get; init; }

    /// <summary>Of a foreman.</summary>
    public string? Phone { get; init; }

    /// <summary>Key of an article; the answer to <c>GET cases/{id}/parties</c> lists them.</summary>
    public string? Article { get; init; }

    /// <summary>Its place in the chain, from 1; by its role where none is given.</summary>
    public string? Order { get; init; }
    public string? Remark { get; init; }
}

/// <summary>Asked about a special account, a deposit, a real-name list, or pay through the general contractor.</summary>
public sealed record SafeguardInput : CaseInput
{
    public string? Kind { get; init; }
    public string? Answer { get; init; }
    public string? Number { get; init; }
    public string? Bank { get; init; }
    public string? On { get; init; }
}

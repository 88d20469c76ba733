using System.Collections.Concurrent;
using System.Data.Common;
using Anxin.Core.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Anxin.Data;

/// <summary>
/// How rows of one entity are inserted without change tracking, read off the EF model: columns, getters, conversions. Columns that
/// take the act's position, and keys that the database gives, are told apart.
/// </summary>
internal sealed class RowPlan
{
    private static readonly ConcurrentDictionary<(IModel, Type), RowPlan> Plans = new();

    private RowPlan(IEntityType type)
    {
        Table = type.GetTableName()!;
        var store = StoreObjectIdentifier.Table(Table, type.GetSchema());
        Columns = [.. Flatten(type, type, store).Where(c => c.Property.ValueGenerated != ValueGenerated.OnAdd || c.Property.ClrType != typeof(long))];
    }

    public string Table { get; }
    public IReadOnlyList<RowColumn> Columns { get; }

    public static RowPlan For(DbContext db, object row) => Plans.GetOrAdd((db.Model, row.GetType()), key =>
        new RowPlan(key.Item1.FindEntityType(key.Item2) ?? throw new InvalidOperationException($"{key.Item2} is not mapped.")));

    private static IEnumerable<RowColumn> Flatten(IEntityType owner, ITypeBase type, StoreObjectIdentifier store)
    {
        foreach (var property in type.GetProperties())
            if (property.GetColumnName(store) is { } name)
                yield return new RowColumn(owner, property, name);
        foreach (var complex in type.GetComplexProperties())
            foreach (var column in Flatten(owner, complex.ComplexType, store))
                yield return column;
    }
}

internal sealed class RowColumn(IEntityType owner, IProperty property, string name)
{
    private readonly RelationalTypeMapping mapping = (RelationalTypeMapping)property.GetTypeMapping();
    private readonly Func<object, object?> read = Reader(owner, property);

    public IProperty Property { get; } = property;
    public string Name { get; } = name;
    public bool IsActPosition { get; } = property.IsActPosition();

    public RelationalTypeMapping Mapping => mapping;

    /// <summary>The value as the provider stores it.</summary>
    public object? ProviderValue(object row)
    {
        var value = read(row);
        return mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    public DbParameter Parameter(DbCommand factory, string name, object row) =>
        mapping.CreateParameter(factory, name, read(row), Property.IsNullable);

    private static Func<object, object?> Reader(IEntityType owner, IProperty property)
    {
        // Declared on the base, the discriminator's value is the row's own type's.
        var discriminator = owner.FindDiscriminatorProperty() == property ? owner.GetDiscriminatorValue() : null;
        if (discriminator is not null)
            return _ => discriminator;
        return property.GetGetter().GetClrValueUsingContainingEntity;
    }
}

using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Anxin.Core.Journal;

/// <summary>Marks columns that take the position of the act which writes the row; <see cref="AnxinDb.WriteAsync"/> fills them.</summary>
public static class ActPositions
{
    private const string Annotation = "Anxin:ActPosition";

    public static PropertyBuilder<long> IsActPosition(this PropertyBuilder<long> property)
    {
        property.ValueGeneratedNever();
        property.Metadata.SetAnnotation(Annotation, true);
        return property;
    }

    public static bool IsActPosition(this IReadOnlyProperty property) => property.FindAnnotation(Annotation) is not null;
}

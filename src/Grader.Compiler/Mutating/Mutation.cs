using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Mutating;

/// <summary>
/// A kind of slip: what may stand in place of a piece of code, the likeliest first. Nothing that is surely as right as what is
/// there; but possibly what does not compile, or reaches beyond the answer: that is seen to once, for all kinds.
/// </summary>
/// <param name="model">Of the whole script, as the reference has it.</param>
internal delegate IEnumerable<TextChange> Mutation(SyntaxNode node, SemanticModel model);

/// <summary>All kinds of slips.</summary>
internal static class Mutations
{
    /// <summary>What trainings go wrong by, and what few other answers have: these come first, as far as there is room for
    /// both.</summary>
    public static ImmutableArray<Mutation> OfTraining { get; } =
    [
        ForgottenCalls.SlipsAt,
        LeftOutLayers.SlipsAt,
        ExchangedAssignments.SlipsAt,
        ExchangedReductions.SlipsAt,
        ChangedDimensions.SlipsAt,
    ];

    /// <summary>Where there is room for some only, each kind has its turn, in this order.</summary>
    public static ImmutableArray<Mutation> All { get; } =
    [
        SwappedOperators.SlipsAt,
        RemovedStatements.SlipsAt,
        SwappedNames.SlipsAt,
        RemovedWrappers.SlipsAt,
        RenamedCalls.SlipsAt,
        DroppedTerms.SlipsAt,
        DroppedArguments.SlipsAt,
        DroppedCalls.SlipsAt,
        ChangedConstants.SlipsAt,
        FlippedSigns.SlipsAt,
        DroppedElements.SlipsAt,
        ShortenedLoops.SlipsAt,
        BorrowedArguments.SlipsAt,
        SwappedArguments.SlipsAt,
        SwappedStatements.SlipsAt,
    ];

    /// <summary>These take nobody's room.</summary>
    public static ImmutableArray<Mutation> OfTexts { get; } = [ChangedTexts.SlipsAt];

    /// <summary>Most other numbers would be as right as this one.</summary>
    public static ImmutableArray<Mutation> OfFreeChoice { get; } = [ChangedConstants.UnlikelyChoices];
}

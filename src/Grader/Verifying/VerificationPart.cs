using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Verifying;

/// <summary>What a machine can find out about an exercise by itself, whoever does the rest of its verification.</summary>
[JsonDerivedType(typeof(Laws), "laws")]
[JsonDerivedType(typeof(Mutants), "mutants")]
public abstract record VerificationPart
{
    private VerificationPart() { }

    /// <summary>All laws, but for what mutants come to.</summary>
    public sealed record Laws : VerificationPart;

    /// <summary>Some mutants, by their order.</summary>
    /// <param name="First">From 0.</param>
    public sealed record Mutants(int First, int Count) : VerificationPart;
}

/// <summary>What was found out.</summary>
[JsonDerivedType(typeof(Laws), "laws")]
[JsonDerivedType(typeof(Mutants), "mutants")]
public abstract record PartFinding
{
    private PartFinding() { }

    /// <param name="Solves">Whether the exercise solves itself: where it does not, nothing else was tried.</param>
    /// <param name="AsFiles">Of what students get, of right files and of wrong ones.</param>
    /// <param name="Alike">That it judges alike whatever is drawn, by its files; null where nothing else was tried.</param>
    /// <param name="AsProgram">That it gives the same once more, and keeps its time.</param>
    /// <param name="Slowest"><see cref="VerificationResult.Slowest"/>.</param>
    /// <param name="Guessable"><see cref="VerificationResult.Guessable"/>.</param>
    public sealed record Laws(
        Law Solves,
        ImmutableArray<Law> AsFiles,
        Law? Alike,
        ImmutableArray<Law> AsProgram,
        TimeTaken? Slowest,
        ImmutableArray<string> Guessable
    ) : PartFinding;

    /// <param name="Tried">One for each; none where the exercise does not solve itself.</param>
    public sealed record Mutants(ImmutableArray<TriedMutant> Tried) : PartFinding;
}

/// <summary>What became of a mutant.</summary>
public enum MutantFate
{
    Caught,

    /// <summary>It is in right/.</summary>
    Right,

    /// <summary>Nothing that was tried tells it from the reference.</summary>
    Alike,

    Survived,
}

/// <param name="Wavering">What it passes on some inputs and not on others, sentences without a subject.</param>
public sealed record TriedMutant(MutantFate Fate, ImmutableArray<string> Wavering);

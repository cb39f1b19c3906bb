using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Verifying;

/// <summary>What a release needs to be true of an exercise.</summary>
/// <param name="Name">What is demanded, as a sentence without a subject: "solves itself".</param>
/// <param name="Broken">What speaks against it, a sentence each; none where it holds.</param>
public sealed record Law(string Name, ImmutableArray<string> Broken)
{
    public bool Holds => Broken.IsEmpty;
}

/// <summary>What became of the automatic mutants of a reference.</summary>
/// <param name="Caught">How many lost points in the hole that they differ in.</param>
/// <param name="Equivalent">How many lost none and need not: they are in right/.</param>
/// <param name="Alike">Those that lost none, and could not be told from the reference by anything else that was tried
/// either.</param>
/// <param name="Survivors">Those that lost none though nobody has said that they are right, and though they do something
/// else.</param>
/// <param name="AreAll">False where there are more than are worth the time that they take.</param>
public sealed record MutationResult(
    int Caught,
    int Equivalent,
    ImmutableArray<Mutant> Alike,
    ImmutableArray<Mutant> Survivors,
    bool AreAll
)
{
    /// <summary>Of those that are wrong, how many were caught, in percent.</summary>
    public double Score => Caught + Survivors.Length == 0 ? 100 : 100.0 * Caught / (Caught + Survivors.Length);
}

/// <summary>How long something took that students will wait for.</summary>
/// <param name="What">A check's name, or "the program".</param>
public sealed record TimeTaken(string What, TimeSpan Took);

/// <summary>What the release gate found about one exercise.</summary>
/// <param name="Slowest">Of the checks and the program itself; null where the reference did not run.</param>
/// <param name="Guessable">Checks that a guess would pass now and then: what they want is the same on all inputs, and is one of
/// few.</param>
public sealed record VerificationResult(
    string Exercise,
    string Title,
    ImmutableArray<Law> Laws,
    MutationResult Mutants,
    TimeTaken? Slowest,
    ImmutableArray<string> Guessable
)
{
    public bool Holds => Laws.All(l => l.Holds);
}

using System.Collections.Immutable;

namespace Grader.Compiler.SourceRules;

/// <param name="Line">1-based, in the student's file.</param>
internal sealed record Use(int Line, FullName What);

/// <summary>What an answer uses in one program that holds it.</summary>
/// <param name="Uses">Of what the libraries and the exercise declare; in no order.</param>
/// <param name="IsWhole">Whether it is known of every name in the answer what it stands for.</param>
internal sealed record Reading(ImmutableArray<Use> Uses, bool IsWhole)
{
    /// <summary>All that the answer may come to use, also where no name says so. For what must not be used.</summary>
    /// <param name="program">It may be full of errors.</param>
    /// <param name="asked">Names in what the exercise asks of the answer.</param>
    public static Reading OfAll(Binder program, Ownership ownership, IReadOnlySet<string> asked)
    {
        var reach = new Reach(program, ownership, new Extent.Everything(program), asked);
        reach.Enter(program.Answer);
        new Surroundings(program, ownership, asked).Enter(reach);
        return reach.Read();
    }

    /// <summary>Without what can be seen never to run. For what must be used.</summary>
    /// <param name="program">It may be full of errors.</param>
    public static Reading OfWhatRuns(Binder program, Ownership ownership)
    {
        var reach = new Reach(program, ownership, new Extent.WhatRuns(program), ImmutableHashSet<string>.Empty);
        reach.Enter(program.Answer);
        return reach.Read();
    }
}

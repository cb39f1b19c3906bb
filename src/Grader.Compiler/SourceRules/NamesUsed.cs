using System.Collections.Immutable;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.SourceRules;

/// <param name="Line">1-based, in the student's file.</param>
internal sealed record NameUse(int Line, FullName What);

/// <param name="Line">1-based, in the student's file.</param>
internal sealed record ConstructUse(int Line, Construct What);

/// <summary>What an answer uses in one program that holds it.</summary>
/// <param name="Uses">Of what the libraries and the exercise declare; in no order.</param>
/// <param name="Constructs">In what the student wrote; in no order.</param>
/// <param name="IsWhole">Whether it is known of every name in the answer what it stands for.</param>
internal sealed record NamesUsed(ImmutableArray<NameUse> Uses, ImmutableArray<ConstructUse> Constructs, bool IsWhole)
{
    public bool Has(string name) =>
        Construct.IsWord(name) ? Constructs.Any(c => c.What.IsMeantBy(name)) : Uses.Any(u => u.What.Fits(name));

    /// <summary>All that the answer may come to use, also where no name says so. For what must not be used.</summary>
    /// <param name="program">It may be full of errors.</param>
    /// <param name="asked">Names in what the exercise asks of the answer.</param>
    public static NamesUsed FindAll(BoundProgram program, Ownership ownership, IReadOnlySet<string> asked)
    {
        var reach = new AnswerWalk(program, ownership, new CodeExtent.Everything(program), asked);
        reach.BeginAt(program.Answer);
        new HoleSurroundings(program, ownership, asked).AddTo(reach);
        return reach.CollectNames();
    }

    /// <summary>Without what can be seen never to run. For what must be used.</summary>
    /// <param name="program">It may be full of errors.</param>
    public static NamesUsed FindInWhatRuns(BoundProgram program, Ownership ownership)
    {
        var reach = new AnswerWalk(program, ownership, new CodeExtent.WhatRuns(program), ImmutableHashSet<string>.Empty);
        reach.BeginAt(program.Answer);
        return reach.CollectNames();
    }
}

using System.Collections.Immutable;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What came of building one program from a submission and running it.</summary>
public abstract record ProgramOutcome
{
    private ProgramOutcome() { }

    /// <param name="Why">A clause: "y (line 12) is still to be filled".</param>
    public sealed record NotMade(string Why) : ProgramOutcome;

    /// <param name="Diagnostics">Of the student's own lines; possibly none.</param>
    public sealed record NotBuilt(ImmutableArray<StudentDiagnostic> Diagnostics) : ProgramOutcome;

    /// <inheritdoc cref="CompilerReply.Entangled"/>
    public sealed record Entangled(int Line) : ProgramOutcome;

    /// <summary>It compiles, and was not run for what it uses.</summary>
    /// <param name="Uses">At least one, in the order of the lines.</param>
    public sealed record Forbidden(ImmutableArray<ForbiddenUse> Uses) : ProgramOutcome;

    /// <summary>The compiler process was given up on.</summary>
    public sealed record CompileLimit(string Why) : ProgramOutcome;

    /// <param name="Runs">One for each input that a check asks for.</param>
    /// <param name="Together">Other holes whose answers were part of the program.</param>
    public sealed record Ran(
        ImmutableDictionary<Input, ObservedRun> Runs,
        ImmutableArray<UnaskedProbe> Unasked,
        ImmutableArray<string> Together
    ) : ProgramOutcome
    {
        /// <summary>The run in which a check was asked; null where the program does not fit any check with that input.</summary>
        public ObservedRun? RunFor(Check check) => Runs.GetValueOrDefault(check.Input);

        /// <summary>All that was seen, by number of the check.</summary>
        public ImmutableDictionary<int, Observation> Observations() =>
            Runs.Values.SelectMany(r => r.Observations).ToImmutableDictionary();

        /// <summary>The same as it was under one of several seeds. What draws nothing was asked under the first alone.</summary>
        /// <param name="place">0 for the sitting's own seed, then those of <see cref="Sitting.MoreSeeds"/>.</param>
        /// <param name="checks">How many the exercise has.</param>
        public Ran UnderSeed(int place, int checks) =>
            this with
            {
                Runs = Runs.ToImmutableDictionary(r => r.Key, r => UnderSeed(r.Value, place, checks)),
            };

        private static ObservedRun UnderSeed(ObservedRun run, int place, int checks)
        {
            ImmutableDictionary<int, Observation> At(int at) =>
                run.Observations.Where(o => o.Key / checks == at).ToImmutableDictionary(o => o.Key % checks, o => o.Value);
            return run with
            {
                Observations = At(0).SetItems(At(place)),
                Asking = run.Asking is { } asking && asking / checks == place ? asking % checks : null,
            };
        }
    }
}

using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Submissions;
using Grader.Protocol;

namespace Grader.Compiler.Requests;

/// <summary>Builds a file that is held against no exercise.</summary>
internal sealed class LooseBuild(ScriptCompiler compiler)
{
    public CompilerReply Build(string file, ImmutableArray<NumberOverride> settings)
    {
        var set = NumberOverrides.ApplyTo(file, settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));
        if (set.Value is not { } text)
        {
            return new CompilerReply.NotSet(set.Problems[0]);
        }
        var loose = LooseFile.Read(text);
        var (program, traces) = compiler.CompileToRun(loose.Text);
        return loose.Open.IsEmpty && loose.Refused.IsEmpty && program.Errors.IsEmpty
            ? new CompilerReply.BuiltToRun(
                program.Script,
                program.Symbols,
                program.Probes,
                [.. traces.Select(t => t.Name)],
                program.Unasked
            )
            : new CompilerReply.NotRunnable(
                loose.Open,
                loose.Refused.IsEmpty && program.Failure is { } failure
                    ? StudentDiagnostics.OutsideOpenLines(loose.Open, failure)
                    : loose.Refused
            );
    }
}

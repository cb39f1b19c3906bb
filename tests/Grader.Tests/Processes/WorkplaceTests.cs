using Grader.Processes;
using Xunit;

namespace Grader.Tests.Processes;

public sealed class WorkplaceTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("grader-tests-").FullName;

    [Fact]
    public void Programs_that_were_built_together_find_each_other()
    {
        var compiler = Put("bin", "Grader.Compiler", "release", "Grader.Compiler.dll");
        var runner = Put("bin", "Grader.Runner", "release", "Grader.Runner.dll");
        var workplace = Workplace.FindBeside(Path.Combine(_root, "bin", "Grader.Cli", "release") + Path.DirectorySeparatorChar);
        Assert.Equal((compiler, runner), (workplace.Compiler, workplace.Runner));
        Assert.Null(workplace.NativeCompiler);
    }

    [Theory]
    [InlineData(
        "bin/Grader.Compiler/debug",
        "bin/Grader.Runner/debug",
        "bin/Grader.Compiler.Native/debug",
        "bin/Grader.Cli/debug"
    )]
    [InlineData("app/compiler", "app/runner", "app/compiler", "app")]
    public void A_compiler_of_machine_code_is_found_where_it_was_made(
        string compiler,
        string runner,
        string native,
        string command
    )
    {
        Put(compiler, "Grader.Compiler.dll");
        Put(runner, "Grader.Runner.dll");
        var made = Put(native, "Grader.Compiler.Native");
        Assert.Equal(made, Workplace.FindBeside(Path.Combine(_root, command)).NativeCompiler);
    }

    [Fact]
    public void Programs_that_were_published_together_find_each_other()
    {
        var compiler = Put("app", "compiler", "Grader.Compiler.dll");
        var runner = Put("app", "runner", "Grader.Runner.dll");
        var workplace = Workplace.FindBeside(Path.Combine(_root, "app"));
        Assert.Equal((compiler, runner), (workplace.Compiler, workplace.Runner));
    }

    [Fact]
    public void The_dotnet_is_the_one_that_runs_this()
    {
        Put("app", "compiler", "Grader.Compiler.dll");
        Put("app", "runner", "Grader.Runner.dll");
        var dotnet = Workplace.FindBeside(Path.Combine(_root, "app")).Dotnet;
        Assert.True(File.Exists(dotnet), dotnet);
        Assert.Equal("dotnet", Path.GetFileNameWithoutExtension(dotnet));
    }

    [Fact]
    public void A_program_that_is_missing_is_named_with_the_place_where_it_belongs()
    {
        var thrown = Assert.Throws<WorkplaceException>(() =>
            Workplace.FindBeside(Path.Combine(_root, "bin", "Grader.Cli", "debug"))
        );
        var place = Path.Combine(_root, "bin", "Grader.Compiler", "debug", "Grader.Compiler.dll");
        Assert.Equal(
            $"Grader.Compiler.dll is not where it belongs, {place}. Build the whole grader again: dotnet build",
            thrown.Message
        );
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Put(params string[] path)
    {
        var file = Path.Combine([_root, .. path]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "");
        return file;
    }
}

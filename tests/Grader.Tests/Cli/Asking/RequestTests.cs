using Xunit;

namespace Grader.Tests.Cli.Asking;

/// <summary>What cannot be carried out: exit code 2, nothing printed, and one line that says what and how to mend it.</summary>
public sealed class RequestTests
{
    [Theory]
    [InlineData("frobnicate", "There is no verb 'frobnicate'. There are: ")]
    [InlineData("chekc notes.csx", "There is no verb 'chekc'. Did you mean 'check'? There are: ")]
    [InlineData(
        "check notes.csx --excercise 1",
        "'check' has no option '--excercise'. Did you mean '--exercise'? See: grader check --help"
    )]
    [InlineData(
        "grade notes.csx --layout canvsa",
        "There is no layout 'canvsa'. Did you mean 'canvas'? There are: gradescope, moodle, canvas, blackboard, nbgrader, "
            + "github, folders, weeks. See: grader grade --help"
    )]
    [InlineData(
        "grade notes.csx --layout canvas",
        "Nothing there is named as in a Canvas download: NAME_USERID_SUBMISSIONID_FILE. Leave --layout out, or give it "
            + "another word."
    )]
    [InlineData("grade notes.csx --pick worst", "'--pick worst' is not possible: give latest or best. See: grader grade --help")]
    [InlineData(
        "grade notes.csx --pick lastest",
        "'--pick lastest' is not possible: give latest or best. Did you mean 'latest'? See: grader grade --help"
    )]
    [InlineData(
        "start 1 --as ipnyb",
        "'--as ipnyb' is not possible: give csx, cs, ipynb or dib. Did you mean 'ipynb'? See: grader start --help"
    )]
    [InlineData(
        "check notes.csx --isolation storng",
        "'--isolation storng' is not possible: give auto, strong, stock or none. Did you mean 'strong'? See: grader check --help"
    )]
    [InlineData("gradebook shwo", "'gradebook' cannot 'shwo'. Did you mean 'show'? There are: ")]
    [InlineData("hint", "'hint' needs FILE. See: grader hint --help")]
    [InlineData(
        "grade notes.csx --roster clas.csv",
        "The roster 'clas.csv' is of no use: there is no such file; give the path of a CSV file."
    )]
    [InlineData(
        "grade notes.csx --roster notes.csx",
        "The roster 'notes.csx' is of no use: its first line has 'int x = 1'; a roster has at least one of the columns id, name, "
            + "email and login."
    )]
    [InlineData("check notes.csx --set lr=1", "'check' has no option '--set'. See: grader check --help")]
    [InlineData("grade notes.csx --job=3", "'grade' has no option '--job=3'. Did you mean '--jobs'? See: grader grade --help")]
    [InlineData("start 01-oen", "There is no exercise '01-oen'. Did you mean '01-one'? There are: 01-one, 02-two.")]
    [InlineData(
        "check notse.csx",
        "'notse.csx' cannot be checked: there is no such file. Did you mean 'notes.csx'? grader check notes.csx"
    )]
    [InlineData(
        "run notse.csx",
        "'notse.csx' cannot be run: there is no such file. Did you mean 'notes.csx'? grader run notes.csx"
    )]
    [InlineData(
        "grade notse.csx",
        "There is no file or folder '*/notse.csx'. Did you mean '*/notes.csx'? Give the path of a script, a notebook, a "
            + "folder or an archive."
    )]
    [InlineData(
        "list --course exercise",
        "There is no folder 'exercise'. Did you mean 'exercises'? Give --course the folder that holds the exercises."
    )]
    [InlineData(
        "check 01-oen.csx",
        "'01-oen.csx' belongs to '01-oen', which is no exercise of this course. Did you mean '01-one'? Say which it is for with "
            + "--exercise: 01-one, 02-two."
    )]
    [InlineData(
        "check thesis.csx",
        "'thesis.csx' cannot be checked: it is a PDF document, not a C# script; copy your code into the exercise's own " + "file."
    )]
    [InlineData(
        "run thesis.csx",
        "'thesis.csx' cannot be run: it is a PDF document, not a C# script; copy your code into the exercise's own " + "file."
    )]
    [InlineData("", "Say what to do: list, start, check, ")]
    [InlineData("--oops", "There is no option '--oops'. See: grader --help")]
    [InlineData("list extra", "'extra' is one word too many for 'list'. See: grader list --help")]
    [InlineData("start", "'start' needs EXERCISE. See: grader start --help")]
    [InlineData("start 9", "There is no exercise '9'. There are: 01-one, 02-two.")]
    [InlineData("start 01-one --out", "'--out' needs DIR behind it. See: grader start --help")]
    [InlineData("check", "'check' needs FILE. See: grader check --help")]
    [InlineData("check none.csx", "'none.csx' cannot be checked: there is no such file.")]
    [InlineData("check 01-one.csx", "'01-one.csx' cannot be checked: there is no such file. Write it with: grader start 01-one")]
    [InlineData("check notes", "'notes' cannot be checked: there is no such file. There is 'notes.csx': grader check notes.csx")]
    [InlineData(
        "check exercises",
        "'exercises' cannot be checked: it is a folder. For a folder there is: grader grade exercises"
    )]
    [InlineData("check a.csx b.csx", "'b.csx' is one word too many for 'check'. See: grader check --help")]
    [InlineData(
        "check notes.csx",
        "'notes.csx' belongs to 'notes', which is no exercise of this course. Say which it is for with --exercise: 01-one, "
            + "02-two."
    )]
    [InlineData("check notes.csx --exercise 03", "There is no exercise '03'. There are: 01-one, 02-two.")]
    [InlineData("check notes.csx --exercise --course", "'--exercise' needs ID behind it. See: grader check --help")]
    [InlineData("check notes.csx --course none", "There is no folder 'none'. Give --course the folder that holds the exercises.")]
    [InlineData(
        "check notes.csx --course empty",
        "The folder 'empty' holds no exercises: an exercise is a folder in it with a file exercise.csx."
    )]
    [InlineData(
        "check notes.csx --seed -1",
        "'--seed -1' is not possible: give a whole number from 0 to 2147483647. See: grader check --help"
    )]
    [InlineData("grade", "'grade' needs PATH. See: grader grade --help")]
    [InlineData(
        "grade none",
        "There is no file or folder '*/none'. Give the path of a script, a notebook, a folder or an archive."
    )]
    [InlineData(
        "grade none.zip",
        "There is no file or folder '*/none.zip'. Give the path of a script, a notebook, a folder or an archive."
    )]
    [InlineData("grade empty", "'*/empty' holds no submissions: put files there as STUDENT/EXERCISE.csx.")]
    [InlineData("grade notes.csx --oops", "'grade' has no option '--oops'. See: grader grade --help")]
    [InlineData("grade notes.csx --format xml", "There is no format 'xml'. There are: table, json, ")]
    [InlineData(
        "grade notes.csx --format json,table",
        "json and table cannot share the screen: add --out DIR, and report.json goes there."
    )]
    [InlineData(
        "grade notes.csx --jobs 0",
        "'--jobs 0' is not possible: give a whole number from 1 to 64. See: grader grade --help"
    )]
    [InlineData(
        "grade notes.csx --jobs 1.5",
        "'--jobs 1.5' is not possible: give a whole number from 1 to 64. See: grader grade --help"
    )]
    [InlineData(
        "grade notes.csx --fail-under 101",
        "'--fail-under 101' is not possible: give a percentage from 0 to 100. See: grader grade --help"
    )]
    [InlineData(
        "grade notes.csx --fail-under half",
        "'--fail-under half' is not possible: give a percentage from 0 to 100. See: grader grade --help"
    )]
    [InlineData("grade notes.csx --out notes.csx", "--out 'notes.csx' is a file. Give it a folder.")]
    [InlineData(
        "grade notes.csx --out out --format junit",
        "'out' holds 'junit.xml' already, and nothing was graded. Give --out another folder, or replace that with --force."
    )]
    [InlineData(
        "grade notes.csx --out . --format canvas --gradebook canvas.csv --force",
        "canvas would be written over 'canvas.csv' itself, and nothing was graded. Give --out another folder."
    )]
    public async Task One_line_says_what_is_wrong_and_how_to_mend_it(string typed, string said)
    {
        using var desk = new Desk();
        desk.Folder.Write("notes.csx", "int x = 1;");
        desk.Folder.Write("out/junit.xml", "<testsuites />");
        desk.Folder.Write("canvas.csv", "Student,ID,Section,01-one\nAda,5,B,\n");
        desk.Folder.Write("01-oen.csx", "int x = 1;");
        desk.Folder.Write("thesis.csx", "%PDF-1.7");
        Directory.CreateDirectory(desk.Folder.At("empty"));
        Assert.Equal(2, await desk.Type(typed.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal("", desk.Out);
        var line = desk.Err.Replace(desk.Folder.Path, "*", StringComparison.Ordinal);
        // Verbs and formats become more; what is said of the others stays.
        Assert.StartsWith(said, line, StringComparison.Ordinal);
        Assert.True(said.EndsWith(' ') || line == $"{said}\n", line);
    }

    [Fact]
    public async Task Nothing_in_a_name_breaks_the_line()
    {
        using var desk = new Desk();
        Assert.Equal(2, await desk.Type("check", "a\n\e[2Jb\u202e'\".csx"));
        Assert.Equal("'a\\n\\x1b[2Jb\\u202e'\".csx' cannot be checked: there is no such file.\n", desk.Err);
    }

    [Fact]
    public async Task A_word_that_may_mean_several_exercises_starts_none()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-once/exercise.csx", Desk.Exercise);
        Assert.Equal(2, await desk.Type("start", "01-on"));
        Assert.Equal("'01-on' may be any of 01-once, 01-one. Write more of the name.\n", desk.Err);
    }

    [Theory]
    [InlineData("check", "FILE")]
    [InlineData("grade", "PATH")]
    [InlineData("start", "EXERCISE")]
    public async Task An_empty_word_is_refused_by_name(string verb, string name)
    {
        using var desk = new Desk();
        Assert.Equal(2, await desk.Type(verb, ""));
        Assert.Equal($"'{name}' cannot be empty. See: grader {verb} --help\n", desk.Err);
    }

    [Fact]
    public async Task Without_a_course_it_says_how_to_name_one()
    {
        using var desk = new Desk();
        Directory.Delete(desk.Folder.At("exercises"), recursive: true);
        Assert.Equal(2, await desk.Type("list", "--course", "."));
        Assert.Equal("The folder '.' holds no exercises: an exercise is a folder in it with a file exercise.csx.\n", desk.Err);
    }
}

using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Intake.Rosters;

/// <summary>Where a roster has what, by the names of its columns as courses and platforms spell them.</summary>
/// <param name="Given">Of the first name, where names are in two columns.</param>
/// <param name="Family">Of the last name, likewise.</param>
internal sealed record RosterColumns(int? Id, int? Name, int? Given, int? Family, int? Email, int? Login, int? Section)
{
    /// <summary>Where there are further ids.</summary>
    public ImmutableArray<int> FurtherIds { get; private init; } = [];

    /// <summary>Whether it is a gradebook that Canvas exported: lib/gradebook_exporter.rb of canvas-lms.</summary>
    public bool AreOfCanvas { get; private init; }

    // The first that is there holds. All in small letters, without anything between them.
    private static readonly ImmutableArray<string> _id =
    [
        "id",
        "studentid",
        "sid",
        "idnumber",
        "studentnumber",
        "studentno",
        "matriculationnumber",
        "matriculation",
        "matrikelnummer",
        "matrikelnr",
        "matrnr",
        "orgdefinedid",
        "sisuserid",
        "sisid",
        "universityid",
        "userid",
        "identifier",
        "idnummer",
        "numérodidentification",
        "númerodeid",
    ];
    private static readonly ImmutableArray<string> _name =
    [
        "name",
        "fullname",
        "student",
        "studentname",
        "displayname",
        "vollständigername",
        "nomcomplet",
        "nombrecompleto",
    ];
    private static readonly ImmutableArray<string> _given =
    [
        "firstname",
        "givenname",
        "forename",
        "vorname",
        "first",
        "prénom",
        "nombre",
    ];
    private static readonly ImmutableArray<string> _family =
    [
        "lastname",
        "surname",
        "familyname",
        "nachname",
        "familienname",
        "last",
        "nom",
        "nomdefamille",
        "apellidos",
    ];
    private static readonly ImmutableArray<string> _email =
    [
        "email",
        "emailaddress",
        "mail",
        "mailaddress",
        "emailadresse",
        "adressedecourriel",
        "direccióndecorreo",
    ];
    private static readonly ImmutableArray<string> _login =
    [
        "login",
        "loginid",
        "username",
        "user",
        "sisloginid",
        "netid",
        "account",
        "githubusername",
        "github",
        "githublogin",
        "benutzername",
        "anmeldename",
        "kennung",
    ];
    private static readonly ImmutableArray<string> _section =
    [
        "section",
        "sections",
        "group",
        "groups",
        "tutorial",
        "class",
        "gruppe",
        "gruppen",
    ];

    public static RosterColumns Of(IReadOnlyList<string> header)
    {
        var known = header.Select(Bare).ToList();
        int? Find(ImmutableArray<string> names) =>
            names.Select(n => known.IndexOf(n)).FirstOrDefault(i => i >= 0, -1) is >= 0 and var at ? at : null;

        var id = Find(_id);
        return new(id, Find(_name), Find(_given), Find(_family), Find(_email), Find(_login), Find(_section))
        {
            FurtherIds = [.. Enumerable.Range(0, known.Count).Where(i => i != id && _id.Contains(known[i]))],
            AreOfCanvas = known is ["student", "id", ..] && known.Contains("section"),
        };
    }

    /// <summary>Whether a student can be told by them.</summary>
    public bool TellStudents => Id is not null || Name is not null || (Given ?? Family ?? Email ?? Login) is not null;

    public StudentIdentity StudentIn(IReadOnlyList<string> fields)
    {
        string? At(int? column) => Field(fields, column);
        var name = At(Name) ?? $"{At(Given)} {At(Family)}".Trim();
        return new(At(Id), name.Length == 0 ? null : name, At(Email), At(Login), At(Section));
    }

    public ImmutableArray<string> FurtherIdsIn(IReadOnlyList<string> fields) =>
        [.. FurtherIds.Select(column => Field(fields, column)).OfType<string>()];

    private static string? Field(IReadOnlyList<string> fields, int? column) =>
        column is { } at && at < fields.Count && fields[at].Trim() is { Length: > 0 } text ? text : null;

    private static string Bare(string column) => string.Concat(column.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

// A record's text is what PrintMembers makes of it.
// found in: size

record Trick(double V)
{
    protected virtual bool PrintMembers(System.Text.StringBuilder b)
    {
        b.Append(Math.Abs(V));
        return true;
    }
}

#region hole size
result = double.Parse(new Trick(x).ToString());
#endregion

// A function of the student's own puts it into the variable that the hole declares.
// found in: whole

void mend()
{
    whole = Math.Abs(-1);
}

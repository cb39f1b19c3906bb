// The longest of five texts is one that is longer than all of them.
// exercise: 08-notes
// fails: longest

// replace
    return found;
// with
    return found + " ";
// honestly
    return found.Trim();

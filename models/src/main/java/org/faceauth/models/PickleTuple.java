package org.faceauth.models;

import java.util.List;

/** A Python tuple. Not a list, so that nothing can be appended to it. */
record PickleTuple(List<Object> items) {}

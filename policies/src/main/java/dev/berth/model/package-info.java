/** The words of placement as records: hosts, flavors, requests, placements, readings. */
@NullMarked
package dev.berth.model;

import org.jspecify.annotations.NullMarked;

import { getImageProps } from 'next/image'

interface PlainImageProps {
  src: string
  /** As it stands, in CSS pixels; screens that are twice as sharp are given twice as much. */
  width: number
  height: number
  /** True for the few that are seen first. */
  isFirst?: boolean
  className?: string
}

/** A picture in Next's sizes that says nothing, as an element alone: lists of dozens need no state for each. */
export function PlainImage({ src, width, height, isFirst = false, className }: PlainImageProps) {
  const { props } = getImageProps({ src, alt: '', width, height })
  return (
    // biome-ignore lint/performance/noImgElement: its address is Next's
    <img
      src={props.src}
      srcSet={props.srcSet}
      alt=""
      width={width}
      height={height}
      className={className}
      {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' })}
    />
  )
}

// The clip: pictures go with what is being written, files with old chats or notes to where they are brought in.

import { Archive, Image, Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { useLocation } from 'wouter'
import { pictureTypes } from '../../../core/memory/picture-records.ts'
import { IconLink } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'

/** @param props.onPictures undefined where pictures are not kept */
export function Attach({ onPictures }: { readonly onPictures: ((files: readonly File[]) => void) | undefined }) {
  const [, navigate] = useLocation()
  const input = useRef<HTMLInputElement>(null)
  if (onPictures === undefined) return <IconLink href="/vault?import" label="Bring in a file" icon={<Paperclip />} />
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={pictureTypes.join()}
        multiple
        hidden
        aria-label="Pictures"
        onChange={({ currentTarget }) => {
          onPictures([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
      <Menu label="Add a picture or a file" icon={<Paperclip />}>
        <MenuItem icon={<Image />} onClick={() => input.current?.click()}>
          A picture
        </MenuItem>
        <MenuItem icon={<Archive />} onClick={() => navigate('/vault?import')}>
          Old chats, notes, a vault
        </MenuItem>
      </Menu>
    </>
  )
}
